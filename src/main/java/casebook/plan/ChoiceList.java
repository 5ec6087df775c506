package casebook.plan;

import java.util.List;
import java.util.Optional;

/**
 * The choices of a filter, as they are where nothing else has been chosen or in one state of the filters that it depends on.
 *
 * @param items the single ones; none of them twice
 * @param choices every choice that can be made, items and sets of them, in the order in which readers meet them
 * @param initial the one that is made at first
 */
public record ChoiceList(List<Item> items, List<Choice> choices, Choice initial) {
    /**
     * A single thing that can be chosen.
     *
     * @param value what the column or the block holds, as the author of a default writes it
     */
    public record Item(String slug, String label, String value) {}

    public ChoiceList {
        items = List.copyOf(items);
        choices = List.copyOf(choices);
    }

    Optional<Choice> find(String slug) {
        return choices.stream().filter(choice -> choice.slug().equals(slug)).findFirst();
    }
}
