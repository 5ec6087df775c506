package casebook.plan;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.notebook.Cell;
import casebook.notebook.Layer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Warns of models that read a later layer. */
final class LayerCheck {
    private LayerCheck() {}

    static void check(List<Step> steps, Diagnostics diagnostics) {
        Map<Relation, Layer> layers = new HashMap<>();
        steps.forEach(step -> {
            if (step.cell() instanceof Cell.Model model) {
                model.layer().ifPresent(layer -> layers.put(step.relation(), layer));
            }
        });
        for (Step step : steps) {
            step.reads().stream().sorted(Relation.ORDER).filter(read -> isLater(layers.get(read), layers.get(step.relation())))
                    .forEach(read -> diagnostics.add(warning(step, layers.get(step.relation()), read, layers.get(read))));
        }
    }

    private static boolean isLater(Layer read, Layer own) {
        return read != null && own != null && read.compareTo(own) > 0;
    }

    private static Diagnostic warning(Step step, Layer own, Relation read, Layer later) {
        return Diagnostic.warning(step.sql().firstUse(read).orElse(step.cell().head().name().span()),
                "`" + step.cell().name() + "` belongs to the layer `" + word(own) + "` and reads `" + read.name()
                        + "`, of the later layer `" + word(later) + "`")
                .withHint("read an earlier layer, or set `--| layer:` on one of them");
    }

    private static String word(Layer layer) {
        return layer.name().toLowerCase(Locale.ROOT);
    }
}
