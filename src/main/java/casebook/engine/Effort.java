package casebook.engine;

/**
 * What was asked of the database so far, in numbers that are the same on any machine.
 *
 * @param statements how many it ran for cells, seeds, tests and files; those that only read SQL are not among them
 * @param seedBytes how many bytes the files had that became tables
 */
public record Effort(long statements, long seedBytes) {
    public static final Effort NONE = new Effort(0, 0);
}
