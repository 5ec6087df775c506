/**
 * What is to be run, in which order: which names each cell produces and reads, found by asking
 * {@link casebook.plan.SqlReader} (which the engine implements); cycles, duplicates and unknown names are found
 * here, before anything runs. Uses {@code notebook}, {@code declaration} and {@code diagnostic}.
 */
package casebook.plan;
