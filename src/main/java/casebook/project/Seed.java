package casebook.project;

import casebook.declaration.TableDeclaration;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file to load as a table of the schema {@code raw}.
 *
 * @param name the table's name: the file's stem, lower-cased, {@code _} for all but ASCII letters and digits, and in front
 *     of a digit at its start, so that SQL needs no quotes
 * @param declaration what {@code schema.yml} says of it
 * @param reading how to read it, as far as {@code schema.yml} says
 */
public record Seed(String name, Path file, Kind kind, Optional<TableDeclaration> declaration, Reading reading) {
    /** The file's format, by its ending. */
    public enum Kind {
        CSV,
        TSV,
        JSON,
        PARQUET
    }

    /**
     * How to read a text file; what is absent is found out from the file.
     *
     * @param encoding {@code utf-8}, {@code latin-1} or {@code utf-16}
     * @param decimal the decimal separator
     */
    public record Reading(
            Optional<String> delimiter, Optional<String> quote, Optional<String> encoding, Optional<String> decimal,
            Optional<Boolean> header) {
        public static final Reading DETECT =
                new Reading(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
