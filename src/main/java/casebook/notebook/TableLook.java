package casebook.notebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a table adds to its numbers and texts.
 *
 * @param bars columns of numbers that get a bar each, from zero
 * @param heat columns of numbers whose cells are tinted by value
 * @param sparklines columns of lists of numbers, drawn as small lines
 * @param links the column that holds the address, by the column whose text is the link
 * @param images the column that holds the alternative text, by the column that holds the path
 */
public record TableLook(
        List<Name> bars, List<Name> heat, List<Name> sparklines, Map<Name, Name> links, Map<Name, Name> images) {
    public static final TableLook PLAIN = new TableLook(List.of(), List.of(), List.of(), Map.of(), Map.of());

    /** Every column named. */
    public Stream<Name> columns() {
        return Stream.of(bars.stream(), heat.stream(), sparklines.stream(), links.keySet().stream(), links.values().stream(),
                images.keySet().stream(), images.values().stream()).flatMap(names -> names);
    }

    /** Whether a list holds a column's name. */
    public static boolean has(List<Name> names, String column) {
        return names.stream().anyMatch(name -> name.text().equalsIgnoreCase(column));
    }

    /** The name of the column of addresses of a column that is a link. */
    public Optional<Name> link(String column) {
        return Named.get(links, column);
    }
}
