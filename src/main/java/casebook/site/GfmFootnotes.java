package casebook.site;

import casebook.notebook.Notebook;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Keeps the footnotes of the notebooks on one page apart: a part may have a note of the same name as the page. */
final class GfmFootnotes {
    private record Note(String notebook, String name) {}

    private final Ids taken = new Ids();
    private final Map<Note, String> names = new HashMap<>();

    /** Gives the names of a notebook's notes: as they are written, or with a number if another notebook has such a note. */
    UnaryOperator<String> of(Notebook notebook) {
        return name -> names.computeIfAbsent(new Note(notebook.name(), name), _ -> taken.take(name));
    }
}
