package casebook.declaration;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Severity;
import casebook.yaml.Fields;
import casebook.yaml.Shapes;
import casebook.yaml.YamlScalar;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code severity}, {@code warn_if} and {@code error_if}, of declared tests and of test cells. */
public final class JudgementReader {
    private final Diagnostics diagnostics;

    public JudgementReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Asks for all three keys. */
    public Judgement read(Fields fields) {
        Severity severity = fields.scalar("severity").flatMap(this::severity).orElse(Severity.ERROR);
        Threshold warnIf = threshold(fields, "warn_if");
        Threshold errorIf = threshold(fields, "error_if");
        if (severity == Severity.WARN && fields.has("error_if")) {
            diagnostics.add(Diagnostic.warning(fields.entry("error_if").orElseThrow().keySpan(),
                    "`error_if` has no effect on a test of severity `warn`").withHint("leave out `severity: warn`, or `error_if`"));
        }
        return new Judgement(severity, warnIf, errorIf);
    }

    /** dbt writes it in capitals too. */
    private Optional<Severity> severity(YamlScalar written) {
        var lower = new YamlScalar(written.span(), written.text().toLowerCase(Locale.ROOT), written.value());
        return Shapes.choice(lower, "`severity`", Severity.class, diagnostics);
    }

    private Threshold threshold(Fields fields, String key) {
        return fields.scalar(key).flatMap(written -> threshold(key, written)).orElse(Threshold.ANY);
    }

    private Optional<Threshold> threshold(String key, YamlScalar written) {
        Optional<Threshold> threshold = Threshold.read(written.text());
        if (threshold.isEmpty()) {
            diagnostics.add(Diagnostic.invalid(written.span(), "`" + key + "` can't be `" + written.text() + "`")
                    .withHint("compare the number of offending rows: `" + key + ": \"> 5\"`"));
        }
        return threshold;
    }
}
