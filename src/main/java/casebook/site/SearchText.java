package casebook.site;

import casebook.result.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a search finds on one page, gathered while the page is rendered. */
final class SearchText {
    /**
     * A place on the page.
     *
     * @param anchor empty for the page itself
     * @param heading empty likewise
     */
    record Entry(String anchor, String heading, String text) {}

    private static final class Section {
        final String anchor;
        final String heading;
        final StringBuilder text = new StringBuilder();

        Section(String anchor, String heading) {
            this.anchor = anchor;
            this.heading = heading;
        }
    }

    private final List<Section> sections = new ArrayList<>(List.of(new Section("", "")));
    private Section current = sections.getFirst();

    /** A heading: what follows stands under it. */
    void section(String anchor, String heading) {
        current = new Section(anchor, heading);
        sections.add(current);
    }

    void text(String text) {
        current.text.append(text).append(' ');
    }

    /** Something that can be linked to by itself; what follows stands under the last heading again. */
    void block(String anchor, String heading, Stream<String> texts) {
        var block = new Section(anchor, heading);
        block.text.append(texts.collect(Collectors.joining(" ")));
        sections.add(block);
    }

    /** What is said of a figure, but not the numbers behind it. */
    void figure(FigureView figure, Words words) {
        block(figure.id(), figure.label() + words.text("colon") + figure.title(), Stream.of(figure.subtitle(), figure.caption(),
                Optional.of(figure.picture().alt())).flatMap(Optional::stream));
    }

    /** What is said of a table, its heads, and the texts among the values that it shows. */
    void table(TableView table, Words words) {
        block(table.id(), table.label() + words.text("colon") + table.title(), Stream.of(
                Stream.of(table.subtitle(), table.caption()).flatMap(Optional::stream),
                table.grid().heads().stream().map(GridView.HeadView::label),
                table.grid().groups().stream().flatMap(group -> group.rows().stream()).flatMap(List::stream).filter(SearchText::isText).map(GridView.CellView::text))
                .flatMap(it -> it));
    }

    /** What a data dictionary says of a table, but not its values. */
    void table(ColumnsView.RelationView table) {
        block(table.id(), table.name(), Stream.concat(table.description().stream(), table.columns().stream()
                .flatMap(column -> Stream.concat(Stream.of(column.name()), column.description().stream()))));
    }

    private static boolean isText(GridView.CellView cell) {
        return !cell.missing() && (cell.kind() == GridView.Kind.TEXT || cell.kind() == GridView.Kind.LONG);
    }

    /** Composed characters, and one space between words. */
    private static String tidy(CharSequence text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    }

    List<Entry> entries() {
        return sections.stream().map(section -> new Entry(section.anchor, tidy(section.heading), tidy(section.text))).toList();
    }
}
