package casebook.result;

import java.util.regex.Pattern;

/**
 * A column of a result.
 *
 * @param name as the engine gives it; may be empty or repeated
 * @param sqlType the engine's own name of the type: {@code DECIMAL(18,2)}
 */
public record Column(String name, Type type, String sqlType) {
    private static final Pattern LABELS =
            Pattern.compile("(.*[_ ])?id|(.*[_ ])?(year|ann[ée]e|an)([_ ].*)?", Pattern.CASE_INSENSITIVE);

    /** Whether its whole numbers name things, so that nobody counts them or adds them up: {@code school_id}, {@code year}. */
    public boolean isLabel() {
        return type == Type.INTEGER && LABELS.matcher(name).matches();
    }
}
