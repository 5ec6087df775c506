/**
 * What is to be run, in which order: which names each cell produces and reads, found by asking
 * {@link casebook.plan.SqlReader} (which the engine implements); cycles, duplicates and unknown names are found
 * here, before anything runs.
 *
 * <p>{@link casebook.plan.Planner} is the door. Behind it, in the order of work:
 * <ul>
 *   <li>{@code Library}: who brings in which part;
 *   <li>{@code CellFacts}: what each cell's SQL names, read once;
 *   <li>{@code ScopeBuilder} with {@code Parameters} and {@code NameTable}: a {@link casebook.plan.Scope} for each page, and
 *       for each part and set of parameters;
 *   <li>{@code NameResolver} with {@code UnknownName} and {@code VariableNames}: names in full, as {@link casebook.plan.QualifiedSql};
 *   <li>{@code CellOrder}: the order of running;
 *   <li>{@code LayerCheck}, {@code ParquetCheck}: models that read a later layer, or write the same file;
 *   <li>{@code Declarations}, {@code TestPlanner} and {@code ConditionCheck}: what is declared of each table, and its tests, as
 *       {@link casebook.plan.PlannedTest};
 *   <li>{@code ReferenceCheck}: the names that prose and displays use.
 * </ul>
 * {@link casebook.plan.Selection} takes a part of a plan; {@link casebook.plan.Varying} tells what of it depends on some
 * parameters of a page, and makes the {@link casebook.plan.Variation} that gives them other values. Uses {@code notebook}, {@code declaration} and {@code diagnostic}.
 */
package casebook.plan;
