package casebook.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A Chromium of its own, with a profile that is thrown away; closing it ends it. */
public final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");

    private final Process process;
    private final Path profile;
    private final Connection connection;

    private Browser(Process process, Path profile, Connection connection) {
        this.process = process;
        this.profile = profile;
        this.connection = connection;
    }

    /** Starts a browser, or skips the test that asks where there is none. */
    public static Browser start() {
        Optional<Path> program = program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on the path");
        try {
            Path profile = Files.createTempDirectory("casebook-browser");
            Process process = new ProcessBuilder(program.get().toString(), "--headless", "--no-sandbox", "--disable-gpu",
                    "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--hide-scrollbars", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank").start();
            WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
            return new Browser(process, profile, Connection.open(builder, URI.create(address(process))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<Path> program() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream().flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }

    private static String address(Process process) throws IOException {
        var errors = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread.ofVirtual().start(() -> errors.lines().forEach(_ -> { }));
                return address.group(1);
            }
        }
        throw new IOException("the browser ended before it listened");
    }

    /** An empty tab. */
    public Tab tab() {
        var target = new JsonObject();
        target.addProperty("url", "about:blank");
        JsonElement id = connection.call("", "Target.createTarget", target).get("targetId");
        var attach = new JsonObject();
        attach.add("targetId", id);
        attach.addProperty("flatten", true);
        return new Tab(connection, connection.call("", "Target.attachToTarget", attach).get("sessionId").getAsString());
    }

    @Override
    public void close() {
        connection.close();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            delete();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Helpers of the browser may still write while it ends; what they leave, the system clears. */
    private void delete() {
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException left) {
            // In the temporary folder.
        }
    }
}
