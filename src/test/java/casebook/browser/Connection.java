package casebook.browser;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
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

/**
 * Calls and events of the DevTools protocol. They arrive in one order: when a call returns, the events that the browser
 * sent before its answer have been handed on.
 */
final class Connection implements WebSocket.Listener, AutoCloseable {
    /** Something that happened in a tab. */
    record Event(String session, String method, JsonObject parameters) {}

    private static final int SECONDS = 60;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Gson gson = new Gson();
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private WebSocket socket;

    static Connection open(URI address) {
        var connection = new Connection();
        connection.socket = connection.client.newWebSocketBuilder().buildAsync(address, connection).join();
        return connection;
    }

    void listen(Consumer<Event> listener) {
        listeners.add(listener);
    }

    void forget(Consumer<Event> listener) {
        listeners.remove(listener);
    }

    /**
     * Calls a method and waits for its result.
     *
     * @param session of the tab; empty for the browser itself
     */
    JsonObject call(String session, String method, Map<String, ?> parameters) {
        int id = calls.incrementAndGet();
        var request = new JsonObject();
        request.addProperty("id", id);
        request.addProperty("method", method);
        request.add("params", gson.toJsonTree(parameters));
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

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        fail(new IllegalStateException("the browser ended"));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        fail(failure);
    }

    private void fail(Throwable failure) {
        waiting.values().forEach(answer -> answer.completeExceptionally(failure));
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }
}
