package casebook.site;

import casebook.notebook.Captions;
import casebook.notebook.ColumnsSpec;
import casebook.notebook.Phrase;
import casebook.result.TableProfile;
import casebook.result.Words;
import casebook.site.ColumnsView.ColumnView;
import casebook.site.ColumnsView.FactView;
import casebook.site.ColumnsView.RelationView;
import casebook.site.ColumnsView.TestedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes a data dictionary of what is declared and found. */
final class DictionaryMaker {
    /** So many tables stand open; more are folded, so that they can be overlooked. */
    private static final int MOST_OPEN = 3;

    private final PageWork work;
    private final Content content;

    DictionaryMaker(PageWork work, Content content) {
        this.work = work;
        this.content = content;
    }

    ColumnsView make(ColumnsSpec dictionary, Optional<String> anchor) {
        Captions captions = dictionary.captions().resolve(content::value);
        List<DictionaryTable> tables = content.tables(dictionary);
        int level = work.levelBelow();
        List<RelationView> views = tables.stream().map(table -> table(table, level)).toList();
        return new ColumnsView(anchor, text(captions.title()), text(captions.subtitle()), text(captions.caption()),
                tables.size() > MOST_OPEN || work.page.name().equals(DictionaryPage.NAME), level, views);
    }

    private static Optional<String> text(Optional<Phrase> phrase) {
        return phrase.map(Phrase::text).filter(text -> !text.isBlank());
    }

    private RelationView table(DictionaryTable table, int level) {
        TableProfile profile = table.profile();
        String id = work.ids.take("columns-" + Slug.of(table.name().replace('.', '-')));
        work.innerHeading(level, id, table.name());
        var columns = new ColumnViewMaker(work, profile);
        List<ColumnView> views = IntStream.range(0, profile.columns().size())
                .mapToObj(i -> columns.make(profile.columns().get(i), table.columns().get(i))).toList();
        return new RelationView(id, table.name(), table.where(), work.words.text("kind." + table.kind().name().toLowerCase(Locale.ROOT)),
                table.description(), facts(table), tested(table.tests(), work.words), sample(profile), views);
    }

    static List<TestedView> tested(List<DictionaryTable.Tested> tests, Words words) {
        return tests.stream().map(test -> new TestedView(test.name(), test.verdict(),
                test.verdict().map(verdict -> words.raw("test." + verdict.name().toLowerCase(Locale.ROOT))).orElse(""))).toList();
    }

    private List<FactView> facts(DictionaryTable table) {
        var facts = new ArrayList<FactView>();
        facts.add(new FactView(work.words.raw("rows"), count(table.profile().rows())));
        facts.add(new FactView(work.words.raw("columns"), count(table.profile().columns().size())));
        table.bytes().ifPresent(bytes -> facts.add(new FactView(work.words.raw("size"), new FileSize(work.words, work.formats).write(bytes))));
        return facts;
    }

    private Optional<String> sample(TableProfile profile) {
        return profile.sample().isEmpty() ? Optional.empty()
                : Optional.of(work.words.text("fromSample", count(profile.sample().getAsLong())));
    }

    private String count(long number) {
        return work.formats.format(number, "int");
    }
}
