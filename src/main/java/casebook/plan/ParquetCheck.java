package casebook.plan;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.notebook.Cell;
import casebook.notebook.Name;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds models that would write the same file. */
final class ParquetCheck {
    private ParquetCheck() {}

    static void check(List<Step> steps, Diagnostics diagnostics) {
        Map<String, Name> paths = new HashMap<>();
        for (Step step : steps) {
            if (step.cell() instanceof Cell.Model model) {
                model.parquet().ifPresent(path -> {
                    Name other = paths.putIfAbsent(path.text().toLowerCase(Locale.ROOT), path);
                    if (other != null) {
                        diagnostics.add(twice(path, other));
                    }
                });
            }
        }
    }

    /** @param steps those that run for several pages of one notebook */
    static void checkVarying(List<Step> steps, Diagnostics diagnostics) {
        steps.stream().map(Step::cell).filter(Cell.Model.class::isInstance).flatMap(cell -> ((Cell.Model) cell).parquet().stream())
                .forEach(path -> diagnostics.add(twice(path, path)));
    }

    private static Diagnostic twice(Name path, Name other) {
        return path == other
                ? Diagnostic.invalid(path.span(), "pages with other parameters would write this file too")
                        .withHint("write the rows of a model that reads no parameter")
                : Diagnostic.invalid(path.span(), "two models would write `" + path.text() + "`")
                        .withNote(other.span(), "the other one").withHint("give one of them another name");
    }
}
