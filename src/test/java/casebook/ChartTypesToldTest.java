package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.launch.Checkout;
import casebook.notebook.ChartType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A type of chart that nobody is told of isn't there. */
class ChartTypesToldTest {
    private static final Path ROOT = Checkout.root();

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void the_gallery_shows_it(ChartType type) throws IOException {
        assertThat(Files.readString(ROOT.resolve("notebooks/gallery.md"))).containsPattern("(?m)^--\\| chart: " + name(type) + "$");
    }

    private static String name(ChartType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
