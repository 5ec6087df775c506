package casebook.declaration;

/** The types a parameter can have; authors write them in lower case. */
public enum ParameterType {
    TEXT,
    INTEGER,
    DOUBLE,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    /** Nothing is known of it: the value is NULL. */
    ANY
}
