package casebook.project;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.result.PluralForms;
import casebook.result.Words;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a project's pages and pictures: those that come with Casebook, and those of {@code templates/words_de.properties}
 * and its likes. Safe for use by several threads.
 */
public final class Vocabulary {
    /** More keys than that are counted. */
    private static final int MOST_KEYS = 30;

    private final Folder folder;
    private final Project project;
    private final Map<String, Optional<Source>> files = new ConcurrentHashMap<>();
    private final Map<Locale, Words> words = new ConcurrentHashMap<>();

    public Vocabulary(Project project) {
        this.project = project;
        // What keeps a file from being read is told by check.
        this.folder = new Folder(project.root(), new Diagnostics());
    }

    /** The words of a language; what is wrong with a file of them is left out. */
    public Words of(Locale locale) {
        return words.computeIfAbsent(locale, wanted -> Words.of(wanted, language -> file(language)
                .map(source -> sound(texts(source))).orElse(Map.of())));
    }

    private Optional<Source> file(String language) {
        return files.computeIfAbsent(language, it -> folder.source(project.templateFolder().resolve(Words.fileName(it))));
    }

    private static Map<String, String> texts(Source file) {
        try {
            return Words.read(file.text());
        } catch (IllegalArgumentException malformed) {
            return Map.of();
        }
    }

    private static Map<String, String> sound(Map<String, String> texts) {
        Map<String, String> english = Words.builtIn("en");
        return texts.entrySet().stream().filter(text -> english.containsKey(text.getKey()) && problem(text, english).isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is wrong with the words of some languages, and what they lack. */
    public List<Diagnostic> check(Collection<Locale> locales) {
        var found = new Diagnostics();
        for (Locale locale : locales) {
            Optional<Source> file = file(locale.getLanguage());
            file.ifPresent(source -> check(source, found));
            lacks(locale, file.isPresent()).ifPresent(found::add);
        }
        found.addAll(folder.diagnostics().sorted());
        return found.sorted();
    }

    private static void check(Source file, Diagnostics found) {
        try {
            Words.read(file.text());
        } catch (IllegalArgumentException malformed) {
            found.add(Diagnostic.invalid(Span.file(file.path()), "an escape in this file makes no sense")
                    .withHint("write letters as they are, and `\\\\` for a backslash"));
        }
        Map<String, String> english = Words.builtIn("en");
        texts(file).entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(text -> {
            if (!english.containsKey(text.getKey())) {
                found.add(Diagnostic.invalid(place(file, text.getKey()), "there are no words `" + text.getKey() + "`")
                        .withHint(Nearest.of(text.getKey(), english.keySet()).map(key -> "did you mean `" + key + "`?")
                                .orElse("the keys are those of words_en.properties")));
            } else {
                problem(text, english).ifPresent(problem -> found.add(Diagnostic.invalid(place(file, text.getKey()), problem)));
            }
        });
    }

    /** What keeps a text from standing for the English one. */
    private static Optional<String> problem(Map.Entry<String, String> text, Map<String, String> english) {
        String original = english.get(text.getKey());
        var extra = Words.places(text.getValue());
        extra.removeAll(Words.places(original));
        if (!extra.isEmpty()) {
            return Optional.of("`" + text.getKey() + "` has no value for `{" + extra.first() + "}`; in English it is `" + original + "`");
        }
        boolean forms = PluralForms.has(text.getValue());
        if (forms && PluralForms.has(original) && !PluralForms.areSound(text.getValue())) {
            return Optional.of("the forms of `" + text.getKey() + "` must start from ascending numbers, the first from 0, as in `0#{0} row|2#{0} rows`");
        }
        return forms && !PluralForms.has(original) ? Optional.of("`" + text.getKey() + "` has no forms for numbers; in English it is `" + original + "`")
                : Optional.empty();
    }

    private static Span place(Source file, String key) {
        Matcher line = Pattern.compile("(?m)^\\s*(" + Pattern.quote(key) + ")\\s*[=: ]").matcher(file.text());
        return line.find() ? new Span(file, line.start(1), line.end(1)) : Span.file(file.path());
    }

    private Optional<Diagnostic> lacks(Locale locale, boolean hasFile) {
        String path = project.display(project.templateFolder().resolve(Words.fileName(locale.getLanguage())));
        Words words = of(locale);
        if (!words.known() && !hasFile) {
            return Optional.of(Diagnostic.warning(Span.file(project.display(project.templateFolder())), "the page's own words aren't known in `"
                    + locale.getLanguage() + "`, so they are English").withHint("translate words_en.properties as " + path));
        }
        if (words.missing().isEmpty()) {
            return Optional.empty();
        }
        List<String> keys = words.missing().stream().limit(MOST_KEYS).map(key -> "`" + key + "`").toList();
        int more = words.missing().size() - keys.size();
        return Optional.of(Diagnostic.warning(Span.file(path), "these words are missing, so they are English: "
                + String.join(", ", keys) + (more > 0 ? " and " + more + " more" : "")).withHint("words_en.properties has them all"));
    }
}
