package casebook.plan;

import casebook.notebook.Cell;
import java.util.Optional;

/** What stands in the database for a step. */
public enum Form {
    /** Each that reads it runs it anew. */
    VIEW(Integer.MAX_VALUE),
    /** A view, unless it is read three times: then a table costs less. */
    TABLE_FROM_THREE(3),
    TABLE_FROM_TWO(2),
    /** Its rows. */
    TABLE(0);

    private final int readings;

    Form(int readings) {
        this.readings = readings;
    }

    /** As its author wrote, if anything. */
    static Form of(Cell cell, Work work) {
        Optional<Cell.Materialize> written = cell instanceof Cell.Model model ? model.materialize() : Optional.of(Cell.Materialize.TABLE);
        return written.map(how -> switch (how) {
            case VIEW -> VIEW;
            case TABLE -> TABLE;
        }).orElse(switch (work) {
            case PICKS -> VIEW;
            case JOINS -> TABLE_FROM_THREE;
            case COMPUTES -> TABLE_FROM_TWO;
        });
    }

    /** Whether that many readings decide between a view and a table. */
    public boolean isOpen() {
        return this == TABLE_FROM_THREE || this == TABLE_FROM_TWO;
    }

    boolean isTable(long read) {
        return read >= readings;
    }
}
