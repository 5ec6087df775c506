package casebook.engine;

import casebook.diagnostic.Span;

/**
 * A column with its declared type.
 *
 * @param type as DuckDB writes it
 * @param isText whether it was read as text
 * @param declared where the type is written
 */
record TypedColumn(String name, String type, boolean isText, TextValue value, Span declared) {
    /** @param function {@code CAST} or {@code TRY_CAST} */
    String cast(String function) {
        return function + "(" + source() + " AS " + type + ")";
    }

    /** SQL that is true for the values that the type can't hold. */
    String misfits() {
        String refused = Quote.name(name) + " IS NOT NULL AND (" + cast("TRY_CAST") + " IS NULL";
        return refused + (isText ? TextValue.loss(source(), type).map(loss -> " OR " + loss).orElse("") : "") + ")";
    }

    private String source() {
        return isText && !type.equals("VARCHAR") ? value.sql(name, type) : Quote.name(name);
    }
}
