package casebook.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.StringJoiner;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** A DuckDB that runs a plan: a schema for each scope, a view for each cell, a session variable for each parameter. */
final class Rows implements AutoCloseable {
    private final DuckDBConnection connection;

    /** @param setup statements that make what is there before any cell runs */
    Rows(String... setup) throws SQLException {
        connection = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        execute("CREATE SCHEMA raw");
        for (String statement : setup) {
            execute(statement);
        }
    }

    /** Makes a view for each step; those whose SQL DuckDB refuses throw. */
    Rows run(Plan plan) throws SQLException {
        return run(plan.steps());
    }

    /** The same for steps, each after those it reads. */
    Rows run(List<Step> steps) throws SQLException {
        for (Step step : steps) {
            execute("CREATE SCHEMA IF NOT EXISTS \"" + step.relation().schema() + "\"");
            try (Connection session = session(step)) {
                execute(session, "CREATE VIEW " + step.relation().sql() + " AS " + step.sql().text());
            }
        }
        return this;
    }

    /** The rows of a step, each as values with commas between. */
    List<String> of(Step step) throws SQLException {
        var rows = new ArrayList<String>();
        try (Connection session = session(step); Statement statement = session.createStatement();
                ResultSet result = statement.executeQuery("FROM " + step.relation().sql())) {
            while (result.next()) {
                var row = new StringJoiner(", ");
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    /** All words that mean something in SQL. */
    List<String> words() throws SQLException {
        var words = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT DISTINCT keyword_name FROM duckdb_keywords() ORDER BY 1")) {
            while (result.next()) {
                words.add(result.getString(1));
            }
        }
        return words;
    }

    /** Where DuckDB says that a text is wrong, in bytes. */
    int failure(String sql) throws SQLException {
        execute("SET errors_as_json = true");
        try {
            execute(sql);
        } catch (SQLException e) {
            String message = e.getMessage();
            return Integer.parseInt(message.replaceAll("(?s).*\"position\":\"(\\d+)\".*", "$1"));
        }
        throw new AssertionError("this should have failed: " + sql);
    }

    /** A connection that knows the parameters of one step, and no others. */
    private Connection session(Step step) throws SQLException {
        Connection session = connection.duplicate();
        for (Variable variable : step.params()) {
            try (PreparedStatement statement = session.prepareStatement("SET VARIABLE \"" + variable.name() + "\" = ?")) {
                statement.setObject(1, variable.value());
                statement.execute();
            }
        }
        return session;
    }

    private void execute(String sql) throws SQLException {
        execute(connection, sql);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
