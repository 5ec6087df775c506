package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import casebook.plan.SqlFacts.FileUse;
import casebook.project.Permissions;
import casebook.project.Permissions.Readable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which files SQL may read: those that {@code casebook.yml} grants, named by a text. The database counts relative paths from
 * where the process runs, so that each is handed to it as an absolute one.
 */
final class FileGate {
    /** A file is allowed as something, or refused. */
    sealed interface Answer {
        record Allowed(FileUse use) implements Answer {}

        record Refused(Diagnostic problem) implements Answer {}
    }

    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]+:.*", Pattern.DOTALL);
    private static final Pattern WEB = Pattern.compile("https?://[^/@\\s]+(/.*)?");
    private static final Pattern ABSOLUTE = Pattern.compile("([/\\\\~]|[A-Za-z]:).*", Pattern.DOTALL);
    private static final Pattern WILD = Pattern.compile("[*?\\[{]");
    private static final int MOST_SIBLINGS = 1000;

    private final Permissions permissions;
    private final Set<String> servers = ConcurrentHashMap.newKeySet();

    FileGate(Permissions permissions) {
        this.permissions = permissions;
    }

    /**
     * @param place where the file is named, quotes included
     * @param written the name
     */
    Answer read(Span place, String written) {
        if (ABSOLUTE.matcher(written).matches() || written.isBlank() || List.of(written.split("[/\\\\]")).contains("..")) {
            return refused(FileNames.refusal(place, Optional.of(written), "no permission allows it: `read` grants what lies in the project, named from its folder on"));
        }
        if (SCHEME.matcher(written).matches() && isPlain(place.text(), written)) {
            return address(place, written);
        }
        return isPlain(place.text(), written) ? file(place, written) : refused(FileNames.computed(place));
    }

    Set<String> servers() {
        return Set.copyOf(servers);
    }

    /** A name that isn't a text. */
    Diagnostic computed(Span place) {
        return permissions.read().isEmpty() && !permissions.network()
                ? FileNames.refusal(place, Optional.empty(), FileNames.reading("data/") + ", where the file's name is written as a text") : FileNames.computed(place);
    }

    /** Whether one token in quotes is all of the name: it is put in its place. */
    private static boolean isPlain(String token, String written) {
        return token.equals(Quote.text(written)) || token.equals(Quote.name(written));
    }

    private Answer address(Span place, String written) {
        if (!WEB.matcher(written).matches()) {
            return refused(FileNames.refusal(place, Optional.of(written), "no permission allows it: `network` grants addresses that start with https:// or http://"));
        }
        Optional<String> missing = FileNames.network(permissions);
        if (missing.isPresent()) {
            return refused(FileNames.refusal(place, Optional.of(written), missing.get()));
        }
        servers.add(written.substring(0, (written + "/").indexOf('/', written.indexOf("//") + 2)) + "/");
        return new Answer.Allowed(new FileUse(place, written));
    }

    private Answer file(Span place, String written) {
        try {
            var wild = WILD.matcher(written);
            int fixed = wild.find() ? written.lastIndexOf('/', wild.start()) + 1 : written.length();
            Path path = permissions.root().resolve(written.substring(0, fixed)).normalize();
            if (permissions.read().isEmpty() || granted(path).isEmpty() && !isNamed(written)) {
                return refused(FileNames.refusal(place, Optional.of(written), FileNames.reading(written)));
            }
            if (!Files.exists(path)) {
                return refused(missing(place, written, path));
            }
            Path real = path.toRealPath();
            return granted(real).isEmpty() ? refused(outside(place, written))
                    : new Answer.Allowed(new FileUse(place, real + (fixed == written.length() ? "" : "/" + written.substring(fixed))));
        } catch (InvalidPathException | IOException e) {
            return refused(FileNames.refusal(place, Optional.of(written), FileNames.reading("data/")));
        }
    }

    /** What grants a real path. */
    private Optional<Readable> granted(Path path) {
        return permissions.read().stream().filter(it -> it.isFolder() ? path.startsWith(it.path()) : path.equals(it.path())).findFirst();
    }

    /** Whether a path lies in what is granted as it is written; links may lead elsewhere. */
    private boolean isNamed(String written) {
        Path path = Path.of(written).normalize();
        return permissions.read().stream().anyMatch(it -> path.startsWith(Path.of(it.written())) || it.written().equals("./"));
    }

    private static Diagnostic missing(Span place, String written, Path path) {
        Diagnostic found = Diagnostic.invalid(place, "there is no file `" + written + "`");
        try (Stream<Path> siblings = Files.list(path.getParent())) {
            String folder = written.substring(0, written.lastIndexOf('/') + 1);
            List<String> names = siblings.limit(MOST_SIBLINGS).map(file -> folder + file.getFileName()).sorted().toList();
            return found.withHint(Nearest.of(written.toLowerCase(Locale.ROOT), names).map(near -> "did you mean `" + near + "`?"));
        } catch (IOException e) {
            return found;
        }
    }

    private static Diagnostic outside(Span place, String written) {
        return Diagnostic.invalid(place, "`" + written + "` leads out of what `read` grants, by a link").withHint("put a copy in its place");
    }

    private static Answer refused(Diagnostic problem) {
        return new Answer.Refused(problem);
    }
}
