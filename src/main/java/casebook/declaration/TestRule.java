package casebook.declaration;

/** What a data test demands. A new kind is one record here, its reading, and its query in the engine. */
public sealed interface TestRule {
    /** The word that authors write. */
    String word();

    /** No value stands twice; NULLs are not compared. */
    record Unique() implements TestRule {
        @Override
        public String word() {
            return "unique";
        }
    }

    /** No value is NULL. */
    record NotNull() implements TestRule {
        @Override
        public String word() {
            return "not_null";
        }
    }
}
