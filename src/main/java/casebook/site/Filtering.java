package casebook.site;

import java.util.List;
import java.util.Set;

/** What readers can choose on a page, and what it shows then. */
public interface Filtering {
    /** So many states of a page have a page each, for readers without scripts. */
    int MOST_PAGES = 12;

    /** In the order in which readers meet them; each after those it depends on. */
    List<Offer> offers();

    /**
     * The states of some filters of the page, as it is at first before all others.
     *
     * @param filters their names; those that they depend on are among them
     */
    List<State> states(Set<String> filters);

    /** The page where some filters are set so, and the others as they are at first. */
    Content in(State state);
}
