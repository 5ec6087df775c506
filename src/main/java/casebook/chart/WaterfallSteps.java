package casebook.chart;

import casebook.chart.Legend.Entry;
import casebook.chart.Legend.Sample;
import casebook.chart.ValueAxis.Range;
import casebook.chart.WaterfallStep.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All steps of a waterfall, upright or lying. */
record WaterfallSteps(Figure figure, List<WaterfallStep> all) {
    WaterfallSteps {
        all = List.copyOf(all);
    }

    int size() {
        return all.size();
    }

    WaterfallStep get(int place) {
        return all.get(place);
    }

    /** Whether no row has a number. */
    boolean isNothing() {
        return all.stream().allMatch(step -> Double.isNaN(step.value()));
    }

    /** All levels, and zero. */
    Range range() {
        Range range = Range.EMPTY.with(0);
        for (WaterfallStep step : all) {
            range = range.with(step.from()).with(step.to());
        }
        return range;
    }

    /** A step's value as it stands at the bar: changes with their sign, all in the unit of the largest. */
    String written(WaterfallStep step) {
        if (Double.isNaN(step.value())) {
            return figure.formats().plain(null);
        }
        String value = text().value(step.value(), largest());
        return step.kind() == Kind.TOTAL || step.value() <= 0 || value.startsWith("+") ? value : "+" + value;
    }

    /** What rises and what falls, where there is both. */
    Legend legend() {
        List<Entry> entries = Stream.of(Kind.RISE, Kind.FALL).filter(kind -> all.stream().anyMatch(step -> step.kind() == kind))
                .map(kind -> new Entry((kind == Kind.RISE ? Sentence.INCREASE : Sentence.DECREASE).in(figure.words()), kind.ink(), Sample.SURFACE))
                .toList();
        return entries.size() > 1 ? new Legend(entries) : Legend.NONE;
    }

    /** What a step tells to those who point at it: its value, and the level behind it. */
    Spot spot(WaterfallStep step, Box box) {
        var total = new Spot.Fact(Sentence.TOTAL.in(figure.words()), text().value(step.to(), largest()), Optional.empty());
        var change = new Spot.Fact(Sentence.CHANGE.in(figure.words()), written(step), Optional.of(step.kind().ink()));
        return new Spot(box, step.name(), step.kind() == Kind.TOTAL ? List.of(total) : List.of(change, total));
    }

    private ValueText text() {
        return figure.text(figure.encoding().y().getFirst());
    }

    private double largest() {
        return all.stream().mapToDouble(step -> Math.abs(step.value())).filter(size -> !Double.isNaN(size)).max().orElse(0);
    }
}
