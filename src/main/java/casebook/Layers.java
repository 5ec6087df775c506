package casebook;

import casebook.notebook.Cell;
import casebook.result.Lineage;

/** Which layer of the data model a model belongs to. */
final class Layers {
    private Layers() {}

    /** Read off the start of its name, as dbt's users write it. */
    static Lineage.Kind of(Cell.Model model) {
        String name = model.name();
        if (name.startsWith("stg_")) {
            return Lineage.Kind.STAGING;
        }
        if (name.startsWith("int_")) {
            return Lineage.Kind.INTERMEDIATE;
        }
        return name.matches("(fct|dim|mart)_.*") ? Lineage.Kind.MART : Lineage.Kind.MODEL;
    }
}
