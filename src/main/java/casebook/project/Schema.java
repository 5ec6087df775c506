package casebook.project;

import casebook.declaration.TableDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code schema.yml} says.
 *
 * @param entries what it says of seeds, by the name of the table
 * @param models what it says of models
 */
record Schema(Map<String, Entry> entries, List<TableDeclaration> models) {
    static final Schema EMPTY = new Schema(Map.of(), List.of());

    /** What it says of one seed. */
    record Entry(TableDeclaration table, Seed.Reading reading) {}

    Optional<TableDeclaration> table(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::table);
    }

    Seed.Reading reading(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::reading).orElse(Seed.Reading.DETECT);
    }
}
