package casebook.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** DuckDB's own parser, by {@code json_serialize_sql}: it parses SELECTs alone, and binds and runs nothing. */
final class SqlParser implements AutoCloseable {
    /** What the parser makes of a text. */
    sealed interface Parsed {
        /** The query trees of its statements, one each. */
        record Trees(List<JsonObject> nodes) implements Parsed {}

        /**
         * It can't be parsed, or isn't a SELECT.
         *
         * @param syntax whether the text is no SQL at all
         * @param position where, in bytes; negative where DuckDB names no place
         */
        record Refused(boolean syntax, String message, int position) implements Parsed {}
    }

    private final PreparedStatement statement;

    SqlParser(Connection connection) throws SQLException {
        statement = connection.prepareStatement("SELECT json_serialize_sql(?::VARCHAR, skip_default := true)::VARCHAR");
    }

    Parsed parse(String sql) throws SQLException {
        statement.setString(1, sql);
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            JsonObject answer = json(rows.getString(1));
            return answer.get("error").getAsBoolean() ? refused(answer) : trees(answer);
        }
    }

    private static Parsed trees(JsonObject answer) {
        return new Parsed.Trees(answer.getAsJsonArray("statements").asList().stream()
                .map(JsonElement::getAsJsonObject).map(one -> one.getAsJsonObject("node")).toList());
    }

    private static Parsed refused(JsonObject answer) {
        JsonElement position = answer.get("position");
        return new Parsed.Refused(answer.get("error_type").getAsString().equals("parser"),
                answer.get("error_message").getAsString(), position == null ? -1 : position.getAsInt());
    }

    /** Trees are as deep as the SQL that they come from, so Gson's limit on depth is lifted. */
    static JsonObject json(String text) {
        var reader = new JsonReader(new StringReader(text));
        reader.setNestingLimit(Integer.MAX_VALUE);
        return JsonParser.parseReader(reader).getAsJsonObject();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
