package casebook.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A tab: opens pages, runs scripts in them, and notes what they say and ask for. */
public final class Tab {
    private final Connection connection;
    private final String session;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch loaded = new CountDownLatch(0);

    Tab(Connection connection, String session) {
        this.connection = connection;
        this.session = session;
        connection.listen(this::take);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", new JsonObject());
        }
    }

    private JsonObject call(String method, JsonObject parameters) {
        return connection.call(session, method, parameters);
    }

    private void take(Connection.Event event) {
        if (!event.session().equals(session)) {
            return;
        }
        switch (event.method()) {
            case "Page.loadEventFired" -> loaded.countDown();
            case "Log.entryAdded" -> errors.add(event.parameters().getAsJsonObject("entry").get("text").getAsString());
            case "Runtime.exceptionThrown" -> errors.add(event.parameters().get("exceptionDetails").toString());
            case "Runtime.consoleAPICalled" -> errors.add(event.parameters().get("args").toString());
            case "Network.requestWillBeSent" ->
                    requests.add(event.parameters().getAsJsonObject("request").get("url").getAsString());
            default -> { }
        }
    }

    /** Sets the width of the window in CSS pixels, and whether its reader likes it dark. */
    public Tab window(int width, boolean dark) {
        var size = new JsonObject();
        size.addProperty("width", width);
        size.addProperty("height", 900);
        size.addProperty("deviceScaleFactor", 1);
        size.addProperty("mobile", width < 600);
        call("Emulation.setDeviceMetricsOverride", size);
        return media("", dark);
    }

    /** Looks at the page as on paper. */
    public Tab paper() {
        return media("print", false);
    }

    private Tab media(String medium, boolean dark) {
        var feature = new JsonObject();
        feature.addProperty("name", "prefers-color-scheme");
        feature.addProperty("value", dark ? "dark" : "light");
        var features = new JsonArray();
        features.add(feature);
        var media = new JsonObject();
        media.addProperty("media", medium);
        media.add("features", features);
        call("Emulation.setEmulatedMedia", media);
        return this;
    }

    /** Turns the pages' own scripts off or on; {@link #run} works either way. */
    public Tab scripts(boolean on) {
        var parameters = new JsonObject();
        parameters.addProperty("value", !on);
        call("Emulation.setScriptExecutionDisabled", parameters);
        return this;
    }

    /** Opens an address and waits until everything on the page is loaded. */
    public Tab open(String address) {
        errors.clear();
        requests.clear();
        loaded = new CountDownLatch(1);
        var parameters = new JsonObject();
        parameters.addProperty("url", address);
        call("Page.navigate", parameters);
        try {
            if (!loaded.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException(address + " doesn't load");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    /** The value of an expression, which may be a promise; null for undefined. */
    public JsonElement run(String expression) {
        var parameters = new JsonObject();
        parameters.addProperty("expression", expression);
        parameters.addProperty("returnByValue", true);
        parameters.addProperty("awaitPromise", true);
        JsonObject result = call("Runtime.evaluate", parameters);
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
        }
        return result.getAsJsonObject("result").get("value");
    }

    /** What the console was told since the page was opened: errors, warnings, and anything that a script printed. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** The addresses that were asked for since the page was opened. */
    public List<String> requests() {
        return List.copyOf(requests);
    }
}
