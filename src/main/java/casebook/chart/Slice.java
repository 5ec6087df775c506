package casebook.chart;

import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.notebook.Phrase;
import casebook.result.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a whole.
 *
 * @param key the value that names it; empty for all that are lumped together
 */
record Slice(Optional<Object> key, boolean isNull, double value) {
    /** More parts than this can't be compared. */
    private static final int MOST = 7;
    private static final double SMALL_SHARE = 0.01;

    /** The parts in the order of the rows, without those of nothing; beyond {@code limit}, or seven in all, the smallest are one. */
    static List<Slice> of(ChartSpec spec, Table table) {
        List<Slice> all = new ArrayList<>();
        int x = spec.encoding().x().flatMap(name -> index(table, name)).orElse(-1);
        int y = spec.encoding().y().stream().findFirst().flatMap(name -> index(table, name)).orElse(-1);
        if (x < 0 || y < 0) {
            return all;
        }
        for (List<Object> row : table.rows()) {
            double value = Values.number(row.get(y));
            if (value > 0) {
                all.add(new Slice(Optional.ofNullable(row.get(x)), row.get(x) == null, value));
            }
        }
        int most = spec.rows().limit().orElse(MOST);
        return all.size() <= most ? all : lumped(all, spec.rows().limit().orElse(MOST - 1));
    }

    private static List<Slice> lumped(List<Slice> all, int keep) {
        List<Slice> kept = all.stream().sorted(Comparator.comparingDouble(Slice::value).reversed()).limit(keep).toList();
        double rest = all.stream().filter(slice -> !kept.contains(slice)).mapToDouble(Slice::value).sum();
        return Stream.concat(all.stream().filter(kept::contains), Stream.of(new Slice(Optional.empty(), false, rest))).toList();
    }

    private static Optional<Integer> index(Table table, Name name) {
        return table.column(name.text()).stream().boxed().findFirst();
    }

    boolean isLumped() {
        return key.isEmpty() && !isNull;
    }

    String keyText() {
        return Values.key(key.orElse(null));
    }

    String name(Figure figure) {
        return isLumped() ? figure.spec().rows().other().map(Phrase::text).map(Values::oneLine).orElseGet(() -> figure.words().raw("chart.others")) : figure.label(figure.encoding().x().orElseThrow(), key.orElse(null));
    }

    Ink ink(Figure figure) {
        return isLumped() ? Theme.OTHER : figure.colors().of(keyText());
    }

    /** A share, 0 to 1, as per cent; small ones with a decimal, so that none reads 0 %. */
    static String shareText(Figure figure, double share) {
        return figure.formats().format(share, share < SMALL_SHARE ? "pct1" : "pct0");
    }
}
