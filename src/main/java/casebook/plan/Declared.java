package casebook.plan;

import casebook.declaration.TableDeclaration;
import java.util.List;
import java.util.Map;

/**
 * What {@code schema.yml} declares.
 *
 * @param seeds by relation
 * @param models by the names of cells, of whichever notebook
 */
public record Declared(Map<Relation, TableDeclaration> seeds, List<TableDeclaration> models) {
    /** Nothing is declared. */
    public static final Declared NOTHING = new Declared(Map.of(), List.of());

    public Declared {
        models = List.copyOf(models);
    }
}
