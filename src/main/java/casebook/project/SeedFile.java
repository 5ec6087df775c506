package casebook.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the name of a file in {@code seeds/} says. */
record SeedFile(Path path) {
    private static final Map<String, Seed.Kind> KINDS = Map.ofEntries(
            Map.entry(".csv", Seed.Kind.CSV), Map.entry(".csv.gz", Seed.Kind.CSV),
            Map.entry(".tsv", Seed.Kind.TSV), Map.entry(".tsv.gz", Seed.Kind.TSV),
            Map.entry(".json", Seed.Kind.JSON), Map.entry(".json.gz", Seed.Kind.JSON),
            Map.entry(".jsonl", Seed.Kind.JSON), Map.entry(".jsonl.gz", Seed.Kind.JSON),
            Map.entry(".ndjson", Seed.Kind.JSON), Map.entry(".ndjson.gz", Seed.Kind.JSON),
            Map.entry(".parquet", Seed.Kind.PARQUET));
    private static final String DATABASE = ".duckdb";
    /** Beside the tables: how they were made, and what there is to know about them. */
    private static final List<String> OTHERS = List.of(".sql", ".duckdb.wal", ".md");

    private String fileName() {
        return path.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    /** The table's format; nothing if it is no table. */
    Optional<Seed.Kind> kind() {
        return ending().map(KINDS::get);
    }

    boolean isDatabase() {
        return fileName().endsWith(DATABASE);
    }

    /** Whether it is no table and isn't meant to be one. */
    boolean isOther() {
        String name = fileName();
        return name.equals("schema.yml") || name.startsWith("readme") || name.startsWith("license")
                || OTHERS.stream().anyMatch(name::endsWith);
    }

    /** How SQL names it. */
    String name() {
        String ending = isDatabase() ? DATABASE : ending().orElse("");
        return name(fileName().substring(0, fileName().length() - ending.length()));
    }

    /**
     * A stem as SQL names it: lower-cased, with {@code _} for whatever is neither an ASCII letter nor a digit, and in front of
     * a digit at its start.
     */
    static String name(String stem) {
        String name = stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }

    private Optional<String> ending() {
        return KINDS.keySet().stream().filter(fileName()::endsWith).findFirst();
    }
}
