package casebook.chart;

import java.time.LocalDateTime;
import java.util.List;

/** The places along a chart's first axis, in the order in which they are drawn. */
sealed interface Places {
    int size();

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
