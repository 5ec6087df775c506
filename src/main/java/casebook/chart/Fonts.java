package casebook.chart;

import casebook.files.TemporaryFolder;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The fonts of every picture, from the class path: pictures look the same on every machine, also on one without
 * fonts. Loading them starts AWT, which is most of what a first picture costs.
 */
final class Fonts {
    private static final String FOLDER = "/templates/fonts/";
    private static final String CONFIGURATION = "sun.awt.fontconfig";

    /** As CSS counts them. */
    static final int REGULAR_WEIGHT = 400;
    static final int SEMIBOLD_WEIGHT = 600;

    static final Font REGULAR;
    static final Font SEMIBOLD;

    static {
        try {
            Path folder = folder();
            withoutSystemFonts(folder);
            REGULAR = load(REGULAR_WEIGHT, folder);
            SEMIBOLD = load(SEMIBOLD_WEIGHT, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Fonts() {}

    /**
     * AWT reads fonts from files, as long as the process lives. Those that it makes itself of a stream stay behind where a
     * process is killed; these the next run clears.
     */
    private static Path folder() throws IOException {
        TemporaryFolder folder = TemporaryFolder.create();
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(folder::close, "casebook-fonts"));
        } catch (IllegalStateException stopping) {
            folder.close();
            throw stopping;
        }
        return folder.path();
    }

    /**
     * On Linux AWT asks fontconfig for the system's fonts, and throws "Fontconfig head is null" where it finds none
     * or where fontconfig is missing, though no system font is ever used here. A configuration that names none
     * makes it not ask. It is read once, when AWT starts.
     */
    private static void withoutSystemFonts(Path folder) throws IOException {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        Path file = folder.resolve("fonts.properties");
        Files.writeString(file, "version=1\nsequence.allfonts=default\n");
        if (System.getProperty("os.name").equals("Linux") && System.getProperty(CONFIGURATION) == null) {
            System.setProperty(CONFIGURATION, file.toString());
        }
    }

    /** The font file of a weight. */
    static InputStream file(int weight) {
        String name = weight == REGULAR_WEIGHT ? "Inter-Regular.ttf" : "Inter-SemiBold.ttf";
        InputStream in = Fonts.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException(FOLDER + name + " is not on the class path");
        }
        return in;
    }

    private static Font load(int weight, Path folder) throws IOException {
        Path file = folder.resolve(weight + ".ttf");
        try (InputStream in = file(weight)) {
            Files.copy(in, file);
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile())
                    .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font of weight " + weight + " is not a font", e);
        }
    }
}
