package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.launch.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fresh machine may have no font at all. */
class WithoutFontsTest {
    @Test
    void a_picture_needs_no_font_of_the_machine(@TempDir Path home) throws IOException, InterruptedException {
        Path none = Files.writeString(home.resolve("fonts.conf"), """
                <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>
                """);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classPath = System.getProperty("java.class.path") + System.getProperty("path.separator") + Checkout.root();
        var builder = new ProcessBuilder(List.of(java.toString(), "-Duser.home=" + home, "-cp", classPath, DrawOne.class.getName()))
                .redirectErrorStream(true);
        builder.environment().put("FONTCONFIG_FILE", none.toString());
        builder.environment().remove("DISPLAY");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).isEqualTo(DrawOne.bytes());
    }

    /** Draws a chart in a process of its own, and says what its bytes come to. */
    static final class DrawOne {
        private DrawOne() {}

        public static void main(String[] args) {
            System.out.println(bytes());
        }

        static String bytes() {
            return Integer.toString(Arrays.hashCode(
                    Raster.png(Samples.all().get("bar, second axis").scene(), Mode.LIGHT)));
        }
    }
}
