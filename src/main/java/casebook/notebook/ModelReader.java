package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.yaml.Fields;
import casebook.yaml.Shapes;
import casebook.yaml.Yaml;
import casebook.yaml.YamlMap;
import casebook.yaml.YamlScalar;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the options of a model: how it is kept, and which layer it belongs to. */
final class ModelReader {
    /** Below the output folder, and spelled the same everywhere: no way up, no folder that begins with a dot. */
    private static final Pattern PATH = Pattern.compile("(?:[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*/)*[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*\\.parquet");

    private final Diagnostics diagnostics;

    ModelReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Cell.Model read(CellHead head, Fields fields) {
        Optional<Yaml> written = fields.spelled("materialize", "materialized").any("materialize");
        Optional<Name> parquet = written.flatMap(this::parquet);
        Optional<Cell.Materialize> materialize = parquet.isPresent() ? Optional.of(Cell.Materialize.TABLE) : written.flatMap(this::materialize);
        Optional<Layer> layer = fields.choice("layer", Layer.class);
        return new Cell.Model(head, materialize, layer.or(() -> Layer.of(head.name().text())), parquet);
    }

    private Optional<Cell.Materialize> materialize(Yaml written) {
        return written instanceof YamlMap ? Optional.empty() : Shapes.scalar(written, "`materialize`", diagnostics).flatMap(this::choice);
    }

    private Optional<Cell.Materialize> choice(YamlScalar written) {
        Optional<String> instead = Optional.ofNullable(switch (written.text()) {
            case "ephemeral" -> "write `view`";
            case "incremental" -> "write `table`: each run makes everything anew";
            case "parquet" -> "write `{parquet: data/orders.parquet}`";
            default -> null;
        });
        instead.ifPresent(hint -> diagnostics.add(Diagnostic.invalid(written.span(),
                "`materialize` can't be `" + written.text() + "`").withHint(hint)));
        return instead.isPresent() ? Optional.empty() : Shapes.choice(written, "`materialize`", Cell.Materialize.class, diagnostics);
    }

    private Optional<Name> parquet(Yaml written) {
        if (!(written instanceof YamlMap map)) {
            return Optional.empty();
        }
        var fields = new Fields(map, "key of `materialize`", diagnostics);
        fields.require("parquet");
        Optional<YamlScalar> path = fields.scalar("parquet");
        fields.done();
        return path.filter(this::isPath).map(scalar -> new Name(scalar.text(), scalar.span()));
    }

    private boolean isPath(YamlScalar path) {
        boolean fits = PATH.matcher(path.text()).matches();
        if (!fits) {
            diagnostics.add(Diagnostic.invalid(path.span(), "`" + path.text() + "` can't be a file of the site")
                    .withHint("write a path below the output folder, such as `data/orders.parquet`"));
        }
        return fits;
    }
}
