package casebook.browser;

import casebook.launch.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Asks an open page, in its own language, what is wrong with it: the functions of {@code page.js}. */
final class Questions {
    private static final String SCRIPT = script();
    private static final int TIMES = 100;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Tab tab;

    Questions(Tab tab) {
        this.tab = tab;
    }

    private static String script() {
        try {
            return Files.readString(Checkout.root().resolve("src/test/resources/browser/page.js"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The answers of one function: each names an element and what is wrong with it, so that none is the best. */
    List<String> ask(String call) {
        return tab.texts("(" + SCRIPT + ")." + call);
    }

    /** The same, asked again for a while as long as there is an answer: for what changes a moment after the window does. */
    List<String> askInTime(String call) {
        List<String> wrong = ask(call);
        for (int i = 0; i < TIMES && !wrong.isEmpty(); i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            wrong = ask(call);
        }
        return wrong;
    }
}
