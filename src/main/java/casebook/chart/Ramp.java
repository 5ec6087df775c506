package casebook.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Colours that run into one another, for numbers. Between two stops they are mixed in OKLab (Ottosson 2020), in which equal
 * steps look equal.
 *
 * @param stops at equal distances, from 0 to 1
 */
record Ramp(List<Ink> stops) {
    /** The stops on a light page and on a dark one, as {@code #rrggbb}. */
    static Ramp of(List<String> light, List<String> dark) {
        return new Ramp(IntStream.range(0, light.size()).mapToObj(i -> Ink.of(light.get(i), dark.get(i))).toList());
    }

    /** @param share from 0 to 1; beyond them, the ends */
    Ink at(double share) {
        double place = Math.clamp(share, 0.0, 1.0) * (stops.size() - 1);
        int from = Math.min((int) place, stops.size() - 2);
        Ink low = stops.get(from);
        Ink high = stops.get(from + 1);
        return new Ink(Oklab.mix(low.light(), high.light(), place - from), Oklab.mix(low.dark(), high.dark(), place - from));
    }

    /** Its colour on one page, for what needs no twin. */
    Color at(double share, Mode mode) {
        return at(share).on(mode);
    }
}
