package casebook.browser;

import casebook.CommandRun;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A project's site as the program builds it, on disk and in a folder of a web server on a free port of 127.0.0.1. */
final class BuiltSite implements AutoCloseable {
    private static final String FOLDER = "/some/sub/path/";

    private static final int MOST_ALIKE = 2;

    private final Path folder;
    private final HttpServer server;

    private BuiltSite(Path folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** @throws IllegalStateException with what the build said, if it fails */
    static BuiltSite of(Path project) {
        try {
            Path folder = Files.createTempDirectory("casebook-site").toRealPath();
            CommandRun run = CommandRun.in(project, "build", "-o", folder.toString());
            if (run.status() != 0) {
                throw new IllegalStateException(run.err());
            }
            return new BuiltSite(folder, serve(folder));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static HttpServer serve(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext(FOLDER, SimpleFileServer.createFileHandler(folder));
        server.start();
        return server;
    }

    Path folder() {
        return folder;
    }

    /** Where all files lie, by way of the disk and of the web. */
    List<URI> roots() {
        return List.of(folder.toUri(), web());
    }

    URI web() {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), FOLDER));
    }

    /**
     * The pages' paths below a root, sorted, encoded as in an address. Of the pages that one notebook makes for each row of a query
     * there are a few: they are alike, and may be hundreds.
     */
    List<String> pages() {
        List<String> all = files().stream().filter(path -> path.endsWith(".html")).toList();
        var taken = new HashMap<String, Integer>();
        return all.stream().filter(path -> {
            String list = path.substring(0, Math.max(0, path.lastIndexOf('/'))) + ".html";
            return !all.contains(list) || taken.merge(list, 1, Integer::sum) <= MOST_ALIKE;
        }).toList();
    }

    /** The paths of all files below a root, sorted, encoded as in an address. */
    List<String> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(this::encoded).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String encoded(Path file) {
        return folder.toUri().relativize(file.toUri()).getRawPath();
    }

    /** A file of the site, by its path below a root, encoded as in an address. */
    Path file(String path) {
        return Path.of(folder.toUri().resolve(path));
    }

    Document document(String page) {
        try {
            return Jsoup.parse(file(page));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        Folders.delete(folder);
    }
}
