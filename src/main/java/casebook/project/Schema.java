package casebook.project;

import casebook.declaration.TableDeclaration;
import java.util.Map;
import java.util.Optional;

/** What {@code schema.yml} says, by the name of the table. */
record Schema(Map<String, Entry> entries) {
    static final Schema EMPTY = new Schema(Map.of());

    /** What it says of one seed. */
    record Entry(TableDeclaration table, Seed.Reading reading) {}

    Optional<TableDeclaration> table(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::table);
    }

    Seed.Reading reading(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::reading).orElse(Seed.Reading.DETECT);
    }
}
