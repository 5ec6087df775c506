package casebook.plan;

/** What a query does, by what it costs to do it again for each that reads it. */
public enum Work {
    /** Picks and renames columns and rows of one table: nothing is saved by keeping what it comes to. */
    PICKS,
    /** Joins or adds tables: each reader computes only the columns that it names, and keeping all of them costs about two readings. */
    JOINS,
    /** Groups, sorts, numbers …: each reader has to do nearly all of it. */
    COMPUTES
}
