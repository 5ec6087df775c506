package casebook.plan;

import casebook.declaration.Parameter;
import casebook.declaration.ParameterType;
import casebook.notebook.FilterSpec;
import casebook.notebook.Name;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the choices of a filter of its items. */
public final class ChoiceMaker {
    /**
     * An item as it is found.
     *
     * @param text the value as an author writes it
     * @param value as a parameter holds it
     */
    public record Found(String text, String label, Object value) {}

    /** The sets of more items are too many for any page, and are counted without being made. */
    public static final int MOST_OF_SEVERAL = 12;

    private final FilterSpec filter;
    private final ParameterType type;

    /** @param type of the items' values */
    public ChoiceMaker(FilterSpec filter, ParameterType type) {
        this.filter = filter;
        this.type = type;
    }

    /** The choices of a filter whose items are written in its block; nothing if they come from a result. */
    public static Optional<ChoiceList> written(FilterSpec filter) {
        return switch (filter.choices()) {
            case FilterSpec.Listed listed -> Optional.of(new ChoiceMaker(filter, listed.type()).make(listed.items().stream()
                    .map(item -> new Found(item.written().text(), item.label(), item.value())).toList()));
            case FilterSpec.Periods periods -> Optional.of(new ChoiceMaker(filter, ParameterType.TEXT).make(periods.periods().stream()
                    .map(period -> new Found(period.label().text(), period.label().text(), period)).toList()));
            case FilterSpec.Queried _ -> Optional.empty();
        };
    }

    /** @param found each text once; not empty, unless nothing needs to be chosen */
    public ChoiceList make(List<Found> found) {
        List<ChoiceList.Item> items = items(found);
        var choices = new ArrayList<Choice>();
        if (filter.all().isPresent()) {
            choices.add(new Choice(Choice.ALL, filter.all().get(), nothing()));
        }
        if (filter.multiple()) {
            sets(items, found).forEach(choices::add);
        } else {
            IntStream.range(0, found.size()).forEach(i -> choices.add(new Choice(items.get(i).slug(), items.get(i).label(), one(found.get(i)))));
        }
        return new ChoiceList(items, choices, initial(items, choices));
    }

    private List<ChoiceList.Item> items(List<Found> found) {
        Set<String> taken = new HashSet<>(Set.of(Choice.ALL));
        return found.stream().map(item -> new ChoiceList.Item(AddressSlug.of(item.text(), taken), item.label(), item.text())).toList();
    }

    private List<Parameter> nothing() {
        if (filter.choices() instanceof FilterSpec.Periods) {
            return values(null, null, null);
        }
        // DuckDB refuses `x IN $name` for a NULL that is of a type, but no list.
        return List.of(new Parameter(filter.name().text(), filter.name().span(), filter.multiple() ? ParameterType.ANY : type, null));
    }

    private List<Parameter> one(Found item) {
        return item.value() instanceof FilterSpec.Period period ? values(item.text(), period.from(), period.to())
                : List.of(new Parameter(filter.name().text(), filter.name().span(), type, item.value()));
    }

    private List<Parameter> values(Object label, Object from, Object to) {
        List<String> names = filter.variables();
        return List.of(new Parameter(names.get(0), filter.name().span(), ParameterType.TEXT, label),
                new Parameter(names.get(1), filter.name().span(), ParameterType.DATE, from),
                new Parameter(names.get(2), filter.name().span(), ParameterType.DATE, to));
    }

    /** Every set of at least one item: small ones first, then by the order of their items. */
    private Stream<Choice> sets(List<ChoiceList.Item> items, List<Found> found) {
        if (items.size() > MOST_OF_SEVERAL) {
            throw new IllegalArgumentException("too many sets of " + items.size() + " items");
        }
        return IntStream.range(1, 1 << items.size()).boxed()
                .sorted((a, b) -> Integer.bitCount(a) != Integer.bitCount(b) ? Integer.bitCount(a) - Integer.bitCount(b) : Integer.compare(a, b))
                .map(set -> set(items, found, set));
    }

    private Choice set(List<ChoiceList.Item> items, List<Found> found, int set) {
        int[] in = IntStream.range(0, items.size()).filter(i -> (set >> i & 1) == 1).toArray();
        List<Object> values = IntStream.of(in).mapToObj(i -> found.get(i).value()).toList();
        return new Choice(String.join(",", IntStream.of(in).mapToObj(i -> items.get(i).slug()).toList()),
                String.join(", ", IntStream.of(in).mapToObj(i -> items.get(i).label()).toList()),
                List.of(new Parameter(filter.name().text(), filter.name().span(), type, Collections.unmodifiableList(values))));
    }

    /** What is written as the default; else all, be it by choosing nothing or everything; else the first. */
    private Choice initial(List<ChoiceList.Item> items, List<Choice> choices) {
        List<String> wanted = filter.initial().stream().map(Name::text).toList();
        String slug = String.join(",", items.stream().filter(item -> wanted.contains(item.value())).map(ChoiceList.Item::slug).toList());
        Optional<Choice> written = choices.stream().filter(choice -> choice.slug().equals(slug)).findFirst();
        return written.orElseGet(() -> filter.multiple() && filter.all().isEmpty() ? choices.getLast() : choices.getFirst());
    }
}
