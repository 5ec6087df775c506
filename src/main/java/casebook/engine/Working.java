package casebook.engine;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What runs just now.
 *
 * @param what the name of a cell, or of a test with its table
 * @param since for how long its statement has been running; a cell may take several
 * @param share how much of that statement is done, from 0 to 1, as DuckDB reckons; empty where it can't tell
 */
public record Working(String what, Duration since, OptionalDouble share) {}
