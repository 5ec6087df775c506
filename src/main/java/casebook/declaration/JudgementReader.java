package casebook.declaration;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Severity;
import casebook.yaml.Fields;
import casebook.yaml.YamlScalar;
import java.util.Optional;

/** Reads {@code severity}, {@code warn_if} and {@code error_if}, of declared tests and of test cells. */
public final class JudgementReader {
    private final Diagnostics diagnostics;

    public JudgementReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Asks for all three keys. */
    public Judgement read(Fields fields) {
        Severity severity = fields.choice("severity", Severity.class).orElse(Severity.ERROR);
        Threshold warnIf = threshold(fields, "warn_if");
        Threshold errorIf = threshold(fields, "error_if");
        if (severity == Severity.WARN && fields.has("error_if")) {
            diagnostics.add(Diagnostic.invalid(fields.entry("error_if").orElseThrow().keySpan(),
                    "`error_if` has no effect on a test of severity `warn`").withHint("leave out `severity: warn`, or `error_if`"));
        }
        return new Judgement(severity, warnIf, errorIf);
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
