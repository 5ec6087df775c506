package casebook.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Calls and events of the DevTools protocol. */
final class Connection implements WebSocket.Listener {
    /** Something that happened in a tab. */
    record Event(String session, String method, JsonObject parameters) {}

    private static final int SECONDS = 60;

    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private WebSocket socket;

    static Connection open(WebSocket.Builder builder, URI address) {
        var connection = new Connection();
        connection.socket = builder.buildAsync(address, connection).join();
        return connection;
    }

    void listen(Consumer<Event> listener) {
        listeners.add(listener);
    }

    /**
     * Calls a method and waits for its result.
     *
     * @param session of the tab; empty for the browser itself
     */
    JsonObject call(String session, String method, JsonObject parameters) {
        int id = calls.incrementAndGet();
        var request = new JsonObject();
        request.addProperty("id", id);
        request.addProperty("method", method);
        request.add("params", parameters);
        if (!session.isEmpty()) {
            request.addProperty("sessionId", session);
        }
        var answer = new CompletableFuture<JsonObject>();
        waiting.put(id, answer);
        synchronized (this) {
            socket.sendText(request.toString(), true).join();
        }
        JsonObject response = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (response.has("error")) {
            throw new IllegalStateException(method + ": " + response.get("error"));
        }
        return response.getAsJsonObject("result");
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            take(JsonParser.parseString(message.toString()).getAsJsonObject());
            message.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void take(JsonObject received) {
        if (received.has("id")) {
            waiting.remove(received.get("id").getAsInt()).complete(received);
        } else if (received.has("sessionId")) {
            var event = new Event(received.get("sessionId").getAsString(), received.get("method").getAsString(),
                    received.getAsJsonObject("params"));
            listeners.forEach(listener -> listener.accept(event));
        }
    }

    void close() {
        socket.abort();
    }
}
