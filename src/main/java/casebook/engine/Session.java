package casebook.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * A connection whose work can be stopped from another thread. Each statement gets a {@link Statement} of its own,
 * because an error closes it.
 */
final class Session {
    private final Connection connection;
    private final Map<String, String> variables = new HashMap<>();
    private Statement running;
    private boolean cancelled;
    private final RunningCells.Note note;
    private Optional<Running> work = Optional.empty();
    private long since;

    Session(Connection connection) {
        this(connection, RunningCells.Note.NONE);
    }

    /** @param note tells what runs, should the process die */
    Session(Connection connection, RunningCells.Note note) {
        this.connection = connection;
        this.note = note;
    }

    /** What statements are run for, until it is closed. */
    @FunctionalInterface
    interface Work extends AutoCloseable {
        @Override
        void close();
    }

    /** Reads the rows of a result. */
    @FunctionalInterface
    interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** @throws CancellationException after {@link #cancel} */
    void execute(String sql) throws SQLException {
        try (Statement statement = start()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw unlessCancelled(e);
        } finally {
            finish();
        }
    }

    /** @throws CancellationException after {@link #cancel} */
    <T> T query(String sql, Rows<T> reader) throws SQLException {
        try (Statement statement = start(); ResultSet rows = statement.executeQuery(sql)) {
            return reader.read(rows);
        } catch (SQLException e) {
            throw unlessCancelled(e);
        } finally {
            finish();
        }
    }

    /**
     * Sets a session variable, unless it was set so before.
     *
     * @param name quoted
     * @param value as SQL
     */
    void set(String name, String value) throws SQLException {
        if (!value.equals(variables.get(name))) {
            execute("SET VARIABLE " + name + " = " + value);
            variables.put(name, value);
        }
    }

    long count(String sql) throws SQLException {
        return query(sql, rows -> rows.next() ? rows.getLong(1) : 0);
    }

    /**
     * Stops what is running, and whatever would come after it; returns when it has stopped, or after two seconds.
     * Safe to call from any thread.
     */
    synchronized void cancel() {
        cancelled = true;
        try {
            // A statement that is about to start doesn't notice, so it is told again.
            for (int i = 0; running != null && i < 100; i++) {
                running.cancel();
                wait(20);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on statements are run for this; when it is closed, for what they were run for before. */
    Work workFor(Running next) {
        Optional<Running> before = turnTo(Optional.of(next));
        return () -> turnTo(before);
    }

    private synchronized Optional<Running> turnTo(Optional<Running> next) {
        Optional<Running> before = work;
        work = next;
        note.write(next);
        return before;
    }

    /** What a statement has been running for, if for so long. Safe to call from any thread. */
    synchronized Optional<Running> runningLongerThan(int seconds) {
        boolean late = running != null && System.nanoTime() - since > seconds * 1_000_000_000L;
        return late ? work : Optional.empty();
    }

    /**
     * What a statement is running for, and how far it is. Safe to call from any thread. DuckDB may let who asks for that wait as long as it
     * plans the statement: nobody else is kept waiting meanwhile.
     */
    Optional<Working> working() {
        Optional<Statement> asked;
        Optional<Running> what;
        long begun;
        synchronized (this) {
            asked = Optional.ofNullable(running);
            what = work;
            begun = since;
        }
        return asked.flatMap(statement -> what.map(now -> new Working(now.what(), Duration.ofNanos(System.nanoTime() - begun), DuckDb.progress(statement))));
    }

    /** Nothing will run here any more; the connection stays open. */
    void close() {
        note.close();
    }

    private synchronized Statement start() throws SQLException {
        if (cancelled) {
            throw new CancellationException();
        }
        running = connection.createStatement();
        note.begins();
        since = System.nanoTime();
        return running;
    }

    private synchronized void finish() {
        running = null;
        notifyAll();
    }

    private synchronized SQLException unlessCancelled(SQLException e) {
        if (cancelled) {
            throw new CancellationException();
        }
        return e;
    }
}
