package casebook.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.sql.SQLException;
import java.util.List;

/**
 * What DuckDB says of a failed statement, taken apart. It writes errors as JSON when {@code errors_as_json} is set;
 * other text may precede it, and the driver's own errors are plain text.
 *
 * @param type {@code Binder}, {@code Catalog}, {@code Conversion} …; empty for the driver's own errors
 * @param subtype {@code COLUMN_NOT_FOUND}, {@code NO_MATCHING_FUNCTION} …, or empty
 * @param position where in the statement, in bytes of UTF-8; negative where DuckDB names no place
 * @param name the name that it could not find, or empty
 * @param kind what the name was taken for: {@code Table}, {@code Scalar Function} …, or empty
 * @param candidates names that it found instead
 * @param call the call of a function as DuckDB understood it: {@code sum(VARCHAR)}, or empty
 */
record EngineError(
        String type,
        String subtype,
        String message,
        int position,
        String name,
        String kind,
        List<String> candidates,
        String call) {

    static EngineError of(SQLException exception) {
        String text = exception.getMessage() == null ? exception.toString() : exception.getMessage();
        int open = text.indexOf("{\"exception_type\"");
        if (open < 0) {
            return plain(text);
        }
        try {
            return of(JsonParser.parseString(text.substring(open)).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException e) {
            return plain(text);
        }
    }

    /** Whether it lies in the data, and so shows only when rows are computed. */
    boolean isOfData() {
        return type.equals("Conversion") || type.equals("Out of Range") || type.equals("Invalid Input");
    }

    private static EngineError plain(String text) {
        return new EngineError("", "", text, -1, "", "", List.of(), "");
    }

    private static EngineError of(JsonObject json) {
        String position = string(json, "position");
        String candidates = string(json, "candidates");
        return new EngineError(string(json, "exception_type"), string(json, "error_subtype"),
                string(json, "exception_message"), position.matches("\\d{1,9}") ? Integer.parseInt(position) : -1,
                string(json, "name"), string(json, "type"),
                candidates.isEmpty() ? List.of() : List.of(candidates.split(",")), string(json, "call"));
    }

    private static String string(JsonObject json, String key) {
        JsonElement value = json.get(key);
        return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
    }
}
