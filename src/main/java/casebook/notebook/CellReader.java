package casebook.notebook;

import casebook.declaration.DeclarationReader;
import casebook.declaration.JudgementReader;
import casebook.declaration.TableDeclaration;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import casebook.yaml.Fields;
import casebook.yaml.YamlMap;
import casebook.yaml.YamlReader;
import casebook.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a SQL cell: its name and kind, its {@code --|} options, its SQL. A cell with a mistake in it is still a cell,
 * because others refer to it.
 */
final class CellReader {
    private static final String MARK = "--|";
    /** Marks of other tools, and a slip that would make the option a comment. */
    private static final Pattern ALMOST_MARK = Pattern.compile("\\s*(--\\s+\\||#\\||//\\|).*");
    private static final String QUERY = "query";
    private static final List<String> KINDS = List.of("model", "value", "test");

    private final Diagnostics diagnostics;

    CellReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** @param words of the line that opens the block, {@code sql} first and at least two */
    Cell read(Span span, List<Name> words, List<Span> lines) {
        Name name = words.get(1);
        CellNames.check(name, diagnostics);
        String kind = words.stream().skip(2).findFirst().map(this::kind).orElse(QUERY);
        for (Name extra : words.subList(Math.min(3, words.size()), words.size())) {
            diagnostics.add(Diagnostic.invalid(extra.span(), "`" + extra.text() + "` is one word too many")
                    .withHint("a cell starts with `sql NAME` or `sql NAME KIND`"));
        }
        int options = options(lines);
        Span sql = sql(name, lines.subList(options, lines.size()));
        return cell(span, name, kind, sql, options(span, lines.subList(0, options)));
    }

    /** An unknown kind is taken for the nearest, so that its options are read as they were meant. */
    private String kind(Name written) {
        String kind = written.text();
        if (!KINDS.contains(kind)) {
            diagnostics.add(Diagnostic.invalid(written.span(), "there is no kind of cell `" + kind + "`")
                    .withHint(kind.equals(QUERY) ? Optional.of("leave it out: a cell without a kind is a query") : Nearest.hint(kind, KINDS)));
        }
        return KINDS.contains(kind) ? kind : Nearest.of(kind, KINDS).orElse(QUERY);
    }

    /** How many lines belong to the options: the leading ones with the mark, and empty ones between them. */
    private static int options(List<Span> lines) {
        int options = 0;
        for (int i = 0; i < lines.size() && (isOption(lines.get(i)) || lines.get(i).text().isBlank()); i++) {
            options = isOption(lines.get(i)) ? i + 1 : options;
        }
        return options;
    }

    private static boolean isOption(Span line) {
        return line.text().stripLeading().startsWith(MARK);
    }

    /** The SQL, empty if there is none: whoever reads SQL says so. */
    private Span sql(Name name, List<Span> lines) {
        boolean begun = false;
        for (Span line : lines) {
            if (isOption(line)) {
                diagnostics.add(Diagnostic.invalid(line, "an option after the SQL has begun")
                        .withHint("options are the first lines of a cell"));
            } else if (!begun && ALMOST_MARK.matcher(line.text()).matches()) {
                diagnostics.add(Diagnostic.invalid(line, "this is no option").withHint("write options as `--| key: value`"));
            } else {
                begun |= !line.text().isBlank();
            }
        }
        return lines.stream().allMatch(line -> line.text().isBlank()) ? name.span().part(0, 0)
                : lines.getFirst().to(lines.getLast());
    }

    private YamlMap options(Span span, List<Span> lines) {
        return YamlReader.readMap(lines.stream().map(CellReader::withoutMark).toList(), "the options", diagnostics)
                .orElse(new YamlMap(span.part(0, 0), List.of()));
    }

    /** A space after the mark belongs to the mark. */
    private static Span withoutMark(Span line) {
        if (line.text().isBlank()) {
            return line;
        }
        int mark = line.text().indexOf(MARK) + MARK.length();
        boolean space = line.text().startsWith(" ", mark);
        return line.part(space ? mark + 1 : mark, line.text().length());
    }

    private Cell cell(Span span, Name name, String kind, Span sql, YamlMap options) {
        var fields = new Fields(options, "option of a " + kind + " cell", diagnostics);
        var head = new CellHead(name, span, sql, declared(name, fields, kind), fields.choice("code", Cell.CodeMode.class)
                .orElse(kind.equals(QUERY) ? Cell.CodeMode.FOLD : Cell.CodeMode.HIDE));
        Cell cell = switch (kind) {
            case "model" -> new ModelReader(diagnostics).read(head, fields);
            case "value" -> new Cell.Value(head);
            case "test" -> new Cell.Test(head, new JudgementReader(diagnostics).read(fields));
            default -> query(head, fields);
        };
        fields.done();
        return cell;
    }

    /** A test has no result that could be tested, and a query's {@code columns} are those that it shows. */
    private TableDeclaration declared(Name name, Fields fields, String kind) {
        return switch (kind) {
            case "test" -> new TableDeclaration(name.text(), name.span(), fields.text("description"), List.of(), List.of(),
                    fields.names("tags").stream().map(YamlScalar::text).toList());
            default -> DeclarationReader.cell(name.text(), name.span(), fields, !kind.equals(QUERY), diagnostics);
        };
    }

    private Cell query(CellHead head, Fields fields) {
        boolean show = fields.flag("show").orElse(true);
        Optional<Integer> share = Placed.share(fields);
        Display display = new DisplayReader(diagnostics).cell(head.name(), head.span(), fields);
        return new Cell.Query(head, display, show, share);
    }
}
