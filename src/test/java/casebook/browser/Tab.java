package casebook.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A tab: opens pages, acts in them as a reader does, runs scripts in them, and notes what they say and ask for. */
public final class Tab implements AutoCloseable {
    private static final int HEIGHT = 900;
    private static final int PHONE = 600;
    private static final int FIRST_ERROR_STATUS = 400;
    private static final int SECONDS = 30;
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Connection connection;
    private final String context;
    private final String session;
    private final Consumer<Connection.Event> listener = this::take;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final Map<String, String> requests = new ConcurrentHashMap<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch loaded = new CountDownLatch(0);

    Tab(Connection connection, String context, String session) {
        this.connection = connection;
        this.context = context;
        this.session = session;
        connection.listen(listener);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
        call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    }

    private JsonObject call(String method, Map<String, ?> parameters) {
        return connection.call(session, method, parameters);
    }

    private void take(Connection.Event event) {
        if (!event.session().equals(session)) {
            return;
        }
        JsonObject it = event.parameters();
        switch (event.method()) {
            case "Page.loadEventFired" -> loaded.countDown();
            case "Log.entryAdded" -> errors.add(logged(it.getAsJsonObject("entry")));
            case "Runtime.exceptionThrown" -> errors.add("exception: " + it.get("exceptionDetails"));
            case "Runtime.consoleAPICalled" -> errors.add(it.get("type").getAsString() + ": " + it.get("args"));
            case "Network.requestWillBeSent" -> requests.put(it.get("requestId").getAsString(), address(it, "request"));
            case "Network.responseReceived" -> received(it.getAsJsonObject("response"));
            case "Network.loadingFailed" -> failed(it);
            default -> { }
        }
    }

    private static String logged(JsonObject entry) {
        String where = entry.has("url") ? " (" + entry.get("url").getAsString() + ")" : "";
        return entry.get("level").getAsString() + ": " + entry.get("text").getAsString() + where;
    }

    private static String address(JsonObject event, String part) {
        return event.getAsJsonObject(part).get("url").getAsString();
    }

    private void received(JsonObject response) {
        int status = response.get("status").getAsInt();
        if (status >= FIRST_ERROR_STATUS) {
            failures.add(status + " " + response.get("url").getAsString());
        }
    }

    /** A picture that is still being fetched when its page is left is no failure. */
    private void failed(JsonObject event) {
        if (!event.has("canceled") || !event.get("canceled").getAsBoolean()) {
            failures.add(event.get("errorText").getAsString() + " " + requests.get(event.get("requestId").getAsString()));
        }
    }

    /** Sets the width of the window in CSS pixels, and whether its reader likes it dark. */
    public Tab window(int width, boolean dark) {
        call("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", width < PHONE));
        return media("", dark);
    }

    /** Looks at the page as on paper. */
    public Tab paper() {
        return media("print", false);
    }

    private Tab media(String medium, boolean dark) {
        var scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        call("Emulation.setEmulatedMedia", Map.of("media", medium, "features", List.of(scheme)));
        return this;
    }

    /** Turns the pages' own scripts off or on; {@link #run} works either way. */
    public Tab scripts(boolean on) {
        call("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
        return this;
    }

    /** Opens an address and waits until the page and the pictures near the window are loaded. */
    public Tab open(String address) {
        errors.clear();
        requests.clear();
        failures.clear();
        loaded = new CountDownLatch(1);
        JsonObject answer = call("Page.navigate", Map.of("url", address));
        if (answer.has("errorText")) {
            throw new IllegalStateException(address + ": " + answer.get("errorText").getAsString());
        }
        await(loaded, address);
        return this;
    }

    private static void await(CountDownLatch loaded, String address) {
        try {
            if (!loaded.await(SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(address + " doesn't load");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has all pictures fetched, those far below too, and waits until they and the fonts are there or have failed. */
    Tab loadAll() {
        run("document.images.length && [...document.images].forEach(image => image.loading = 'eager')");
        awaitTrue("document.fonts.status === 'loaded' && [...document.images].every(image => image.complete)");
        return this;
    }

    /** Waits until an expression is true; without the page's own scripts too, when promises are never kept. */
    void awaitTrue(String expression) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!run(expression).getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("never true: " + expression);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** The value of an expression, which may be a promise; null for undefined. */
    public JsonElement run(String expression) {
        JsonObject result = call("Runtime.evaluate",
                Map.of("expression", expression, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
        }
        return result.getAsJsonObject("result").get("value");
    }

    /** The value of an expression that is a list of texts. */
    List<String> texts(String expression) {
        JsonArray array = run(expression).getAsJsonArray();
        return array.asList().stream().map(JsonElement::getAsString).toList();
    }

    /** Clicks with the mouse in the middle of the element that an expression gives. */
    void click(String element) {
        JsonArray middle = run("(e => { e.scrollIntoView({block: 'center', behavior: 'instant'}); const b = e.getBoundingClientRect();"
                + " return [b.left + b.width / 2, b.top + b.height / 2]; })(" + element + ")").getAsJsonArray();
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call("Input.dispatchMouseEvent", Map.of("type", type, "x", middle.get(0), "y", middle.get(1), "button", "left",
                    "clickCount", 1));
        }
    }

    /** A key as the protocol wants it told. */
    enum Key {
        ENTER("Enter", "\r", 13), SPACE(" ", " ", 32), TAB("Tab", "", 9), SLASH("/", "/", 191), ESCAPE("Escape", "", 27),
        DOWN("ArrowDown", "", 40), UP("ArrowUp", "", 38);

        private final String key;
        private final String text;
        private final int code;

        Key(String key, String text, int code) {
            this.key = key;
            this.text = text;
            this.code = code;
        }
    }

    /** Presses a key and lets it go; the element in focus gets it. */
    void press(Key key) {
        for (String type : List.of("keyDown", "keyUp")) {
            call("Input.dispatchKeyEvent", Map.of("type", type, "key", key.key, "text", key.text,
                    "windowsVirtualKeyCode", key.code));
        }
    }

    /** What the console was told since the page was opened: errors, warnings, and anything that a script printed. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** The addresses that were asked for since the page was opened. */
    public List<String> requests() {
        return List.copyOf(requests.values());
    }

    /** Requests since the page was opened that came to nothing, each with the reason. */
    List<String> failures() {
        return new ArrayList<>(failures);
    }

    @Override
    public void close() {
        connection.forget(listener);
        connection.call("", "Target.disposeBrowserContext", Map.of("browserContextId", context));
    }
}
