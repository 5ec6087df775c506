package casebook.declaration;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A condition on the number of offending rows, written as dbt writes it: {@code "> 5"}. */
public record Threshold(Comparison comparison, long rows) {
    /** Any offending row is one too many. */
    public static final Threshold ANY = new Threshold(Comparison.MORE, 0);

    private static final Pattern WRITTEN = Pattern.compile("\\s*(>=|<=|!=|<>|==|=|>|<)\\s*(\\d+)\\s*");

    /** How a number of rows is compared. */
    public enum Comparison {
        MORE(">"),
        AT_LEAST(">="),
        FEWER("<"),
        AT_MOST("<="),
        EXACTLY("=", "=="),
        OTHER_THAN("!=", "<>");

        private final String[] signs;

        Comparison(String... signs) {
            this.signs = signs;
        }
    }

    /** Nothing if the text is no such condition. */
    static Optional<Threshold> read(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches() || new BigInteger(written.group(2)).bitLength() >= Long.SIZE) {
            return Optional.empty();
        }
        return Arrays.stream(Comparison.values()).filter(it -> Arrays.asList(it.signs).contains(written.group(1)))
                .findFirst().map(comparison -> new Threshold(comparison, Long.parseLong(written.group(2))));
    }

    boolean holds(long count) {
        return switch (comparison) {
            case MORE -> count > rows;
            case AT_LEAST -> count >= rows;
            case FEWER -> count < rows;
            case AT_MOST -> count <= rows;
            case EXACTLY -> count == rows;
            case OTHER_THAN -> count != rows;
        };
    }

    /** As authors write it. */
    @Override
    public String toString() {
        return comparison.signs[0] + " " + rows;
    }
}
