package casebook.result;

/**
 * A column of a result.
 *
 * @param name as the engine gives it; may be empty or repeated
 * @param sqlType the engine's own name of the type: {@code DECIMAL(18,2)}
 */
public record Column(String name, Type type, String sqlType) {}
