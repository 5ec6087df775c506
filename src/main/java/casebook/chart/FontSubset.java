package casebook.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The glyphs that a picture's texts need, as fonts inside its file. */
final class FontSubset {
    /** What the font is called in the file. */
    static final String FAMILY = "Inter";
    /** The tables that browsers ask for; hints, kerning and names are left out. */
    private static final List<String> TABLES = List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm",
            "gasp", "cmap", "post", "name", "OS/2");

    private FontSubset() {}

    /** One {@code @font-face} for each weight. */
    static String css(List<Mark.Text> texts) {
        var needed = new TreeMap<Integer, TreeSet<Integer>>();
        texts.forEach(text -> text.written().codePoints()
                .forEach(c -> needed.computeIfAbsent(text.face().weight(), _ -> new TreeSet<>()).add(c)));
        var css = new StringBuilder();
        needed.forEach((weight, letters) -> css.append("@font-face{font-family:").append(FAMILY).append(";font-weight:").append(weight)
                .append(";src:url(data:font/ttf;base64,").append(Base64.getEncoder().encodeToString(font(weight, letters))).append(")}"));
        return css.toString();
    }

    private static byte[] font(int weight, TreeSet<Integer> letters) {
        try (InputStream file = Fonts.file(weight);
                TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(file))) {
            var subsetter = new TTFSubsetter(font, new ArrayList<>(TABLES));
            letters.forEach(subsetter::add);
            var bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
