package casebook.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the name that was probably meant, for "did you mean". */
public final class Nearest {
    private static final int MOST_CHOICES = 24;

    private Nearest() {}

    /**
     * The choice nearest to a name, if one is near: at most a third of the name's letters, and at least
     * one, differ by the optimal string alignment distance (insertions, deletions, substitutions and
     * swaps of neighbours; Boytsov 2011, section 2.1). Ties go to the first in alphabetical order.
     */
    public static Optional<String> of(String name, Collection<String> choices) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, wanted.length() / 3);
        return choices.stream()
                .filter(choice -> distance(wanted, choice.toLowerCase(Locale.ROOT)) <= limit)
                .min(Comparator.<String>comparingInt(choice -> distance(wanted, choice.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** "did you mean `x`?", or the list of choices when none is near, or nothing when there are none. */
    public static Optional<String> hint(String name, Collection<String> choices) {
        Optional<String> near = of(name, choices);
        if (near.isPresent()) {
            return near.map(choice -> "did you mean `" + choice + "`?");
        }
        return choices.isEmpty() ? Optional.empty() : Optional.of("there are: " + list(choices));
    }

    private static String list(Collection<String> choices) {
        String shown = choices.stream().sorted().limit(MOST_CHOICES).collect(Collectors.joining(", "));
        return choices.size() > MOST_CHOICES ? shown + ", …" : shown;
    }

    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, cost, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] cost, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
