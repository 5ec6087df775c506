package casebook.browser;

import com.google.gson.JsonElement;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A headless Chromium of its own, with a profile that is thrown away; closing it ends it. */
final class Browser implements AutoCloseable {
    static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private static final List<String> OPTIONS = List.of("--headless=new", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
            "--remote-debugging-port=0");
    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");

    private final Process process;
    private final Path profile;
    private final Connection connection;
    /** Ends the browser where the tests are interrupted. */
    private final Thread hook;

    private Browser(Process process, Path profile, Connection connection) {
        this.process = process;
        this.profile = profile;
        this.connection = connection;
        this.hook = new Thread(this::end);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The first browser on the path, by the order of {@link #NAMES}. */
    static Optional<Path> program() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream().flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }

    /** @throws IllegalStateException with all that the browser said, if it doesn't start */
    static Browser start(Path program) {
        try {
            Path profile = Files.createTempDirectory("casebook-browser");
            Process process = new ProcessBuilder(command(program, profile)).start();
            return new Browser(process, profile, Connection.open(URI.create(address(process))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Chromium refuses to run as root in its sandbox. */
    private static List<String> command(Path program, Path profile) {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(OPTIONS);
        if (System.getProperty("user.name").equals("root")) {
            command.add("--no-sandbox");
        }
        command.add("--user-data-dir=" + profile);
        command.add("about:blank");
        return command;
    }

    private static String address(Process process) throws IOException {
        var errors = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread.ofVirtual().start(() -> drain(errors));
                return address.group(1);
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("the browser ended before it listened, and said: " + said);
    }

    /** A pipe that nobody reads would fill up, and stop the browser. */
    private static void drain(BufferedReader errors) {
        try (errors) {
            errors.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // With the browser.
        }
    }

    /** An empty tab that shares nothing with other tabs: no storage, no cache. */
    Tab tab() {
        String context = call("Target.createBrowserContext", Map.of(), "browserContextId");
        connection.call("", "Browser.grantPermissions", Map.of("browserContextId", context,
                "permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        String target = call("Target.createTarget", Map.of("url", "about:blank", "browserContextId", context), "targetId");
        String session = call("Target.attachToTarget", Map.of("targetId", target, "flatten", true), "sessionId");
        return new Tab(connection, context, session);
    }

    private String call(String method, Map<String, ?> parameters, String result) {
        JsonElement value = connection.call("", method, parameters).get(result);
        return value.getAsString();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        connection.close();
        end();
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Folders.delete(profile);
    }
}
