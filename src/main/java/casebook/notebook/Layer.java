package casebook.notebook;

import java.util.List;
import java.util.Optional;

/** The layers of a data model, each of which reads those before it. */
public enum Layer {
    /** Renames and types what the seeds hold. */
    STAGING("stg_"),
    /** Joins and counts that several models need. */
    INTERMEDIATE("int_"),
    /** What pages read. */
    MART("fct_", "dim_", "mart_");

    private final List<String> prefixes;

    Layer(String... prefixes) {
        this.prefixes = List.of(prefixes);
    }

    /** The layer that a model's name speaks of, as dbt's style guide has it. */
    static Optional<Layer> of(String name) {
        return List.of(values()).stream().filter(layer -> layer.prefixes.stream().anyMatch(name::startsWith)).findFirst();
    }
}
