package casebook.chart;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** The places along a chart's first axis, in the order in which they are drawn. */
sealed interface Places {
    int size();

    /** Where the places lie on their scale, ascending; categories at equal steps. */
    default double[] positions() {
        return switch (this) {
            case Names names -> IntStream.range(0, names.size()).asDoubleStream().toArray();
            case Times times -> times.at.stream().mapToDouble(time -> time.toEpochSecond(ZoneOffset.UTC) + time.getNano() / 1e9).toArray();
            case Numbers numbers -> numbers.at.stream().mapToDouble(Double::doubleValue).toArray();
        };
    }

    /** How a place is called where it stands alone. */
    String name(int place);

    /**
     * Categories, in the order of the rows.
     *
     * @param ordered whether they are numbers, of which a reader can fill in those between two
     */
    record Names(List<String> names, boolean ordered) implements Places {
        @Override
        public int size() {
            return names.size();
        }

        @Override
        public String name(int place) {
            return names.get(place);
        }
    }

    /** Times, ascending; with every period between the first and the last where they come at regular intervals. */
    record Times(List<LocalDateTime> at, List<String> names, Period period) implements Places {
        @Override
        public int size() {
            return at.size();
        }

        @Override
        public String name(int place) {
            return names.get(place);
        }
    }

    /** Numbers, ascending. */
    record Numbers(List<Double> at, List<String> names, ValueText text) implements Places {
        @Override
        public int size() {
            return at.size();
        }

        @Override
        public String name(int place) {
            return names.get(place);
        }
    }
}
