package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.launch.Checkout;
import casebook.notebook.ChartType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A type of chart that nobody is told of isn't there. */
class ChartTypesToldTest {
    private static final Path ROOT = Checkout.root();

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void the_format_names_its_keys(ChartType type) throws IOException {
        String format = Files.readString(ROOT.resolve("docs/format.md"));
        String row = format.lines().filter(line -> line.matches("\\| (`\\w+`, )*`" + name(type) + "`(, `\\w+`)* \\| .* \\| .* \\|"))
                .findFirst().orElseThrow(() -> new AssertionError("no row of " + name(type)));
        String[] cells = row.split("\\|");
        assertThat(keys(cells[2])).as("needs").isEqualTo(new TreeSet<>(type.required()));
        assertThat(takes(cells[3], format)).as("takes").isEqualTo(new TreeSet<>(type.optional()));
    }

    /** Keys that several types take stand in a row of their own: "rows: `sort`, `limit` …" */
    private static Set<String> takes(String cell, String format) {
        Set<String> keys = keys(cell);
        for (String group : List.of("rows", "overlay")) {
            if (cell.matches(".*[ ,]" + group + "[ ,].*")) {
                keys.addAll(keys(format.lines().filter(line -> line.startsWith("| " + group + ": ")).findFirst().orElseThrow().split("[|;]")[1]));
            }
        }
        return keys;
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void the_gallery_shows_it(ChartType type) throws IOException {
        assertThat(Files.readString(ROOT.resolve("notebooks/gallery.md"))).containsPattern("(?m)^--\\| chart: " + name(type) + "$");
    }

    private static Set<String> keys(String cell) {
        return Pattern.compile("`(\\w+)`").matcher(cell).results().map(key -> key.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ChartType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
