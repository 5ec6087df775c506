package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser without a window that prints pages. */
final class Printer implements AutoCloseable {
    /** Names the browser to use, where it isn't found by its usual names. */
    static final String VARIABLE = "CASEBOOK_BROWSER";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
            "microsoft-edge", "chrome.exe", "msedge.exe");
    private static final List<Path> PLACES = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"),
            Path.of("C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"));
    private static final List<String> OPTIONS = List.of("--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
            "--no-pdf-header-footer", "--run-all-compositor-stages-before-draw");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path browser;
    private final Path folder;
    private final Duration patience;
    private volatile Process running;

    Printer(Path browser, Path folder, Duration patience) {
        this.browser = browser;
        this.folder = folder;
        this.patience = patience;
    }

    /**
     * @param folder for what the browser keeps while it works
     * @throws ReportException if there is no browser
     */
    static Printer find(Map<String, String> environment, Path folder) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isBlank()) {
            Path browser = Path.of(named);
            if (!Files.isExecutable(browser) || Files.isDirectory(browser)) {
                throw new ReportException(Diagnostic.io(Span.file(VARIABLE), "`" + named + "` is no program that can be run")
                        .withHint("name the browser's own file, as in `/usr/bin/chromium`"));
            }
            return new Printer(browser, folder, PATIENCE);
        }
        Path found = onPath(environment.getOrDefault("PATH", "")).or(() -> PLACES.stream().filter(Files::isExecutable).findFirst())
                .orElseThrow(() -> new ReportException(Diagnostic.io(Span.file("export --to pdf"), "there is no browser here to print with")
                        .withHint("install Chromium or Chrome, or name one by " + VARIABLE + "; `--to html` needs none, and any browser prints that")));
        return new Printer(found, folder, PATIENCE);
    }

    private static Optional<Path> onPath(String path) {
        return NAMES.stream().flatMap(name -> folders(path).map(folder -> folder.resolve(name)))
                .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file)).findFirst();
    }

    private static Stream<Path> folders(String path) {
        return Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank()).map(Path::of);
    }

    /**
     * Prints a page.
     *
     * @param page for messages
     * @return a PDF
     * @throws ReportException if the browser fails, or takes too long
     */
    byte[] print(byte[] html, String page) {
        Path input = folder.resolve("page.html");
        Path output = folder.resolve("page.pdf");
        Path log = folder.resolve("log.txt");
        try {
            Files.write(input, html);
            Files.deleteIfExists(output);
            int status = run(command(input, output), log, page);
            if (status != 0 || !Files.exists(output) || Files.size(output) == 0) {
                throw failure(page, "the browser printed nothing (it ended with status " + status + ")", lastLine(log));
            }
            return Files.readAllBytes(output);
        } catch (IOException failed) {
            throw failure(page, "the browser can't be run: " + failed.getMessage(), Optional.empty());
        }
    }

    /** Chromium refuses to run as root in its sandbox. */
    private List<String> command(Path input, Path output) {
        var command = new ArrayList<>(List.of(browser.toString()));
        command.addAll(OPTIONS);
        if (System.getProperty("user.name").equals("root")) {
            command.add("--no-sandbox");
        }
        command.add("--user-data-dir=" + folder.resolve("profile"));
        command.add("--print-to-pdf=" + output);
        command.add(input.toUri().toString());
        return command;
    }

    private int run(List<String> command, Path log, String page) throws IOException {
        running = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            running.getOutputStream().close();
            if (!running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failure(page, "the browser did not finish within " + patience.toSeconds() + " s", lastLine(log));
            }
            return running.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure(page, "printing was interrupted", Optional.empty());
        } finally {
            end();
        }
    }

    /** Ends the browser with its helpers. */
    private void end() {
        Process process = running;
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Optional<String> lastLine(Path log) throws IOException {
        return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
                .reduce((_, last) -> last) : Optional.empty();
    }

    private ReportException failure(String page, String what, Optional<String> said) {
        Diagnostic failure = Diagnostic.io(Span.file(page + ".md"), what);
        return new ReportException(failure.withHint(said.map(line -> "it said: " + line)
                .orElse("try `" + browser.getFileName() + "` by hand, or name another by " + VARIABLE)));
    }

    @Override
    public void close() {
        end();
    }
}
