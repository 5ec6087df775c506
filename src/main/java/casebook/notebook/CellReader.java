package casebook.notebook;

import casebook.declaration.DeclarationReader;
import casebook.declaration.TestDeclaration;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Severity;
import casebook.diagnostic.Span;
import casebook.yaml.Fields;
import casebook.yaml.Yaml;
import casebook.yaml.YamlMap;
import casebook.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/** Reads a SQL cell: its name and kind, its {@code --|} options, its SQL. */
final class CellReader {
    private static final String MARK = "--|";
    private static final List<String> KINDS = List.of("model", "value", "test");

    private final Diagnostics diagnostics;

    CellReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** @param words of the line that opens the block, {@code sql} first */
    Optional<Cell> read(Span span, List<Name> words, List<Span> lines) {
        Name name = words.get(1);
        Optional<Name> kind = words.stream().skip(2).findFirst();
        boolean sound = CellNames.check(name, diagnostics) & kind.stream().allMatch(this::isKind);
        for (Name extra : words.subList(Math.min(3, words.size()), words.size())) {
            diagnostics.add(Diagnostic.invalid(extra.span(), "`" + extra.text() + "` is one word too many")
                    .withHint("a cell starts with `sql NAME` or `sql NAME KIND`"));
        }
        int options = (int) lines.stream().takeWhile(line -> line.text().stripLeading().startsWith(MARK)).count();
        Optional<Span> sql = sql(name, lines.subList(options, lines.size()));
        if (!sound || sql.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(cell(span, name, kind.map(Name::text).orElse("query"), sql.get(),
                options(span, lines.subList(0, options))));
    }

    private boolean isKind(Name kind) {
        if (KINDS.contains(kind.text())) {
            return true;
        }
        diagnostics.add(Diagnostic.invalid(kind.span(), "there is no kind of cell `" + kind.text() + "`")
                .withHint(Nearest.hint(kind.text(), KINDS)));
        return false;
    }

    private Optional<Span> sql(Name name, List<Span> lines) {
        for (Span line : lines) {
            if (line.text().stripLeading().startsWith(MARK)) {
                diagnostics.add(Diagnostic.invalid(line, "an option after the SQL has begun")
                        .withHint("options are the first lines of a cell"));
            }
        }
        if (lines.stream().allMatch(line -> line.text().isBlank())) {
            diagnostics.add(Diagnostic.invalid(name.span(), "the cell `" + name.text() + "` has no SQL"));
            return Optional.empty();
        }
        return Optional.of(lines.getFirst().to(lines.getLast()));
    }

    private YamlMap options(Span span, List<Span> lines) {
        List<Span> yaml = lines.stream().map(CellReader::withoutMark).toList();
        Yaml options = YamlReader.read(yaml, diagnostics).orElse(null);
        return switch (options) {
            case YamlMap map -> map;
            case null -> new YamlMap(span.part(0, 0), List.of());
            default -> {
                diagnostics.add(Diagnostic.invalid(options.span(), "options are `key: value` lines, this is "
                        + options.shape()));
                yield new YamlMap(span.part(0, 0), List.of());
            }
        };
    }

    /** A space after the mark belongs to the mark. */
    private static Span withoutMark(Span line) {
        int mark = line.text().indexOf(MARK) + MARK.length();
        boolean space = line.text().startsWith(" ", mark);
        return line.part(space ? mark + 1 : mark, line.text().length());
    }

    private Cell cell(Span span, Name name, String kind, Span sql, YamlMap options) {
        var fields = new Fields(options, "option of a " + kind + " cell", diagnostics);
        var head = new CellHead(name, span, sql, fields.text("description"), tests(fields, kind));
        Cell cell = switch (kind) {
            case "model" -> new Cell.Model(head,
                    fields.choice("materialize", Cell.Materialize.class).orElse(Cell.Materialize.VIEW));
            case "value" -> new Cell.Value(head);
            case "test" -> new Cell.Test(head, fields.choice("severity", Severity.class).orElse(Severity.ERROR));
            default -> query(head, fields);
        };
        fields.done();
        return cell;
    }

    private Cell query(CellHead head, Fields fields) {
        boolean show = fields.flag("show").orElse(true);
        Cell.CodeMode code = fields.choice("code", Cell.CodeMode.class).orElse(Cell.CodeMode.FOLD);
        Display display = new DisplayReader(diagnostics).cell(head.name(), head.span(), fields);
        return new Cell.Query(head, display, show, code);
    }

    private List<TestDeclaration> tests(Fields fields, String kind) {
        return kind.equals("test") ? List.of()
                : fields.any("tests").map(yaml -> DeclarationReader.cellTests(yaml, diagnostics)).orElse(List.of());
    }
}
