package casebook.engine;

import casebook.diagnostic.Span;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;

/** Finds the rows of a table in the file that they were read from. */
interface RowPlaces {
    /**
     * @param values for some rows, by number from 0, a value to point at
     * @return the place of each; the whole file where its format has no lines
     */
    Map<Long, Span> find(SortedMap<Long, String> values) throws IOException;
}
