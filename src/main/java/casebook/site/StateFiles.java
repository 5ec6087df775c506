package casebook.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Writes what stands in the slots of a page in its other states: scripts, since no page that was opened from a disk can read
 * other files. The slots that depend on the same filters make a set, and each set has a file for each of its states but the
 * first. Such a file holds for each slot its markup; {@code null} where it is that of the first state; the number of another
 * state where it is that of this one.
 */
final class StateFiles {
    /** The slots that depend on the same filters, by their numbers. */
    record SlotSet(List<String> filters, List<Integer> slots, List<State> states) {}

    private final PageWork work;
    private final Filtering filtering;
    private final Slots slots;
    private final List<SlotSet> sets = new ArrayList<>();

    StateFiles(PageWork work, Filtering filtering, Slots slots) {
        this.work = work;
        this.filtering = filtering;
        this.slots = slots;
    }

    /** Renders all states, and adds the files to the page's work. */
    List<SlotSet> write() {
        Map<Set<String>, List<Integer>> bySet = new LinkedHashMap<>();
        List<Slots.Slot> all = slots.all();
        IntStream.range(0, all.size()).forEach(i -> bySet.computeIfAbsent(all.get(i).filters(), _ -> new ArrayList<>()).add(i));
        List<Integer> mentions = work.footnotes.mentions();
        bySet.forEach((filters, numbers) -> write(new SlotSet(List.copyOf(filters), numbers, filtering.states(filters))));
        work.footnotes.mentioned(mentions);
        return sets;
    }

    private void write(SlotSet set) {
        sets.add(set);
        Map<Integer, Map<String, Integer>> known = new HashMap<>();
        set.slots().forEach(slot -> known.computeIfAbsent(slot, _ -> new HashMap<>()).put(slots.all().get(slot).html(), 0));
        for (int i = 1; i < set.states().size(); i++) {
            var fragments = new ArrayList<>();
            for (int slot : set.slots()) {
                String html = slots.render(slots.all().get(slot), set.states().get(i));
                Integer same = known.get(slot).putIfAbsent(html, i);
                fragments.add(same == null ? html : same == 0 ? null : same);
            }
            String script = "casebookState(" + (sets.size() - 1) + "," + i + "," + StateScript.of(fragments) + ");\n";
            work.file(new OutputFile.Bytes(path(work.page.name(), sets.size() - 1, i), script.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Where the markup of a set's state lies. */
    static String path(String page, int set, int state) {
        return folder(page) + set + "-" + state + ".js";
    }

    /** The folder of all states of a page. */
    static String folder(String page) {
        return "states/" + page + "/";
    }
}
