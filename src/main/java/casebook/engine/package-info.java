/**
 * The database: what is read into it, run in it, and read back. Sole importer of {@code java.sql}.
 *
 * <p>{@link casebook.engine.Engine} is the door. Behind it, in the order in which a build uses them:
 * <ul>
 *   <li>{@code Database}: the one place that loads DuckDB, with the settings that lock it down;
 *   <li>{@code TreeReader}: what a cell's SQL names, and the gate that lets SELECTs alone pass;
 *   <li>{@code SeedLoader} with {@code CsvSeed} and {@code FileSeed}: files into tables of the schema {@code raw};
 *   <li>{@code Runner}: binds every cell, then runs them; {@code Variables} sets their parameters, {@code Contents}
 *       remembers what came of them, {@code Blame} finds the cell at fault;
 *   <li>{@code Steadiness}: what of a cell threads may change, by {@code UnsteadyCalls} and {@code UnsteadyClauses} in its SQL and
 *       {@code OpenOrders} in DuckDB's plan;
 *   <li>{@code Branches}: several connections at once, on which a {@link casebook.engine.Branch} runs what only it sees;
 *   <li>{@code Reading} with {@code RowReader} and {@code CsvExport}, {@code TestRunner}: rows for Java, for a file, for a
 *       data test;
 *   <li>{@code Profiler} with {@code ProfileRows}: what columns hold, for data dictionaries;
 *   <li>{@code ErrorTranslator}: what DuckDB says, in plain words, at a place in a file.
 * </ul>
 * Uses {@code plan}, {@code notebook}, {@code declaration}, {@code project}, {@code result} and {@code diagnostic},
 * and Gson for DuckDB's parse trees.
 */
package casebook.engine;
