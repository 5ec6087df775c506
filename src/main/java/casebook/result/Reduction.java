package casebook.result;

import java.util.List;
import java.util.Optional;

/**
 * What a picture of very many rows asks the engine for, instead of the rows; {@link Reduced} is the answer. Columns are those of the
 * result, by name.
 */
public sealed interface Reduction {
    /**
     * Of each narrow strip of {@code x} and each line, the rows with the first, the last, the lowest and the highest value: no other
     * changes a pixel (M4; Jugel, Jerzak, Hackenbroich and Markl 2014).
     *
     * @param x numbers or times
     * @param y numbers, each column a line
     * @param series splits each column into lines
     * @param strips how many strips there are
     * @param mostSeries with more series than this there is no answer
     */
    record Lines(String x, List<String> y, Optional<String> series, int strips, int mostSeries) implements Reduction {
        public Lines {
            y = List.copyOf(y);
        }
    }

    /**
     * How many points lie where.
     *
     * @param x numbers or times
     * @param y numbers
     * @param columns how many fields lie side by side
     * @param rows how many lie above one another
     */
    record Density(String x, String y, int columns, int rows) implements Reduction {}

    /** @param bins how many there are at most; empty for a number that suits the data */
    record Histogram(String x, Optional<Integer> bins) implements Reduction {}

    /**
     * How the values of each group are spread.
     *
     * @param mostGroups with more groups than this there is no answer
     */
    record Boxes(String x, String y, int mostGroups) implements Reduction {}
}
