package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The names of categories, each below its own, in one to four lines; in more where they differ only at their ends.
 *
 * @param lines for each category; none where numbers are skipped
 */
record CategoryAxis(Slots slots, List<List<String>> lines) implements BottomAxis {
    private static final Face FACE = Face.LABEL;
    private static final double GAP = 8;
    private static final double TOP = 9;
    private static final int MOST_LINES = 4;
    /** More lines, where names differ only at their ends. */
    private static final int MOST_TO_DIFFER = 8;
    /** Fewer letters than this before an ellipsis don't name anything. */
    private static final int FEWEST_LETTERS = 6;
    private static final int[] SKIPS = {1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000};

    /** Names of which each fits; numbers, of which only as many are written as fit. */
    static CategoryAxis of(Slots slots, Places.Names names) {
        return names.ordered() ? thinned(slots, names.names()) : wrapped(slots, names.names());
    }

    /** Whether each name can still be told: false where there are too many, or they are too long. */
    static boolean isReadable(Slots slots, Places.Names names) {
        return names.ordered() || wrapped(slots, names.names()).lines.stream()
                .noneMatch(lines -> lines.stream().anyMatch(line -> line.endsWith("…") && line.length() <= FEWEST_LETTERS));
    }

    /** Whether names that differ still do so once they are shortened. */
    static boolean isDistinct(Slots slots, Places.Names names) {
        return names.ordered() || distinct(wrapped(slots, names.names()).lines) == distinct(names.names());
    }

    private static long distinct(List<?> all) {
        return all.stream().distinct().count();
    }

    private static CategoryAxis wrapped(Slots slots, List<String> names) {
        List<List<String>> few = wrapped(slots, names, MOST_LINES);
        return new CategoryAxis(slots, distinct(few) == distinct(names) ? few : wrapped(slots, names, MOST_TO_DIFFER));
    }

    private static List<List<String>> wrapped(Slots slots, List<String> names, int mostLines) {
        return names.stream().map(name -> TextFit.wrap(name, FACE, slots.step() - GAP, mostLines)).toList();
    }

    private static CategoryAxis thinned(Slots slots, List<String> names) {
        double widest = TextFit.widest(names, FACE) + GAP;
        int skip = IntStream.of(SKIPS).filter(s -> s * slots.step() >= widest).findFirst().orElse(names.size());
        return new CategoryAxis(slots, IntStream.range(0, names.size())
                .mapToObj(i -> i % skip == 0 ? List.of(names.get(i)) : List.<String>of()).toList());
    }

    @Override
    public double at(int place) {
        return slots.centre(place);
    }

    @Override
    public double height() {
        int most = lines.stream().mapToInt(List::size).max().orElse(0);
        return TOP + most * FACE.lineHeight();
    }

    @Override
    public void paint(Scene scene, Box plot) {
        for (int slot = 0; slot < lines.size(); slot++) {
            double baseline = plot.bottom() + TOP + FACE.capHeight() + 1;
            for (String line : lines.get(slot)) {
                scene.text(line, slots.centre(slot), baseline, FACE, Theme.TEXT, Anchor.MIDDLE);
                baseline += FACE.lineHeight();
            }
        }
    }
}
