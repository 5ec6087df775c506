package casebook.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of this class look at pages in a browser: each may take a {@link Tab} as a parameter, which is closed after it.
 * One browser serves them all. Where there is none, they are skipped, and the report says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(Tabs.class)
public @interface InBrowser {}
