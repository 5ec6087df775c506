package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import casebook.plan.SqlFacts;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Collects from one parse tree what it names, the first thing in it that no cell may do, and what deserves a warning. */
final class TreeWalk {
    /** The query nodes of a SELECT; others (INSERT, COPY …) can stand inside a common table expression. */
    private static final Set<String> READING_NODES =
            Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");

    private final SqlText sql;
    private final TableFinder finder;
    private final FileGate gate;
    // Sets, since the parser repeats what it expands: the x of CASE x WHEN 1 … WHEN 2 …
    private final Set<SqlFacts.TableUse> tables = new LinkedHashSet<>();
    private final Set<SqlFacts.ParameterUse> params = new LinkedHashSet<>();
    private final Set<SqlFacts.FileUse> files = new LinkedHashSet<>();
    private final Set<Diagnostic> warnings = new LinkedHashSet<>();
    private Optional<Diagnostic> problem = Optional.empty();

    TreeWalk(SqlText sql, FileGate gate) {
        this.sql = sql;
        this.gate = gate;
        this.finder = new TableFinder(sql);
    }

    SqlFacts facts(JsonObject root) {
        walk(root, Set.of());
        return problem.map(found -> SqlFacts.unreadable(sql.span(), found))
                .orElseGet(() -> new SqlFacts(sql.body(), List.copyOf(tables), List.copyOf(params), List.copyOf(files),
                        isOrdered(root), WorkFinder.in(root), List.copyOf(warnings), Optional.empty()));
    }

    private static boolean isOrdered(JsonObject root) {
        return root.has("modifiers") && root.getAsJsonArray("modifiers").asList().stream()
                .anyMatch(modifier -> string(modifier.getAsJsonObject(), "type").equals("ORDER_MODIFIER"));
    }

    /** @param expressions the common table expressions in sight, in lower case */
    private void walk(JsonElement element, Set<String> expressions) {
        switch (element) {
            case JsonArray array -> array.forEach(item -> walk(item, expressions));
            case JsonObject object -> walkObject(object, expressions);
            default -> { }
        }
    }

    private void walkObject(JsonObject object, Set<String> expressions) {
        String type = string(object, "type");
        sample(object);
        if (type.endsWith("_NODE")) {
            walkQuery(object, type, expressions);
            return;
        }
        switch (type) {
            case "BASE_TABLE" -> table(object, expressions);
            case "TABLE_FUNCTION" -> tableFunction(object, expressions);
            case "SHOW_REF" -> report(Refusals.describing(sql));
            case "FUNCTION" -> function(object, expressions);
            case "COLUMN_REF" -> column(object);
            case "VALUE_PARAMETER" -> parameter(object, string(object, "identifier"));
            default -> walkMembers(object, expressions);
        }
    }

    private void walkMembers(JsonObject object, Set<String> expressions) {
        object.entrySet().forEach(entry -> walk(entry.getValue(), expressions));
    }

    /**
     * A common table expression sees those before it, and itself if it is recursive; the query sees all of its own
     * and those of the queries around it.
     */
    private void walkQuery(JsonObject node, String type, Set<String> outer) {
        if (!READING_NODES.contains(type)) {
            report(Refusals.writingInside(sql));
            return;
        }
        var inSight = new HashSet<>(outer);
        if (type.equals("RECURSIVE_CTE_NODE")) {
            inSight.add(string(node, "cte_name").toLowerCase(Locale.ROOT));
        }
        for (JsonElement entry : array(node.getAsJsonObject("cte_map"), "map")) {
            walk(entry.getAsJsonObject().get("value"), Set.copyOf(inSight));
            inSight.add(string(entry.getAsJsonObject(), "key").toLowerCase(Locale.ROOT));
        }
        node.entrySet().stream().filter(member -> !member.getKey().equals("cte_map"))
                .forEach(member -> walk(member.getValue(), inSight));
    }

    private void table(JsonObject table, Set<String> expressions) {
        List<String> path = path(table);
        String last = path.getLast().toLowerCase(Locale.ROOT);
        boolean own = expressions.contains(last)
                && (path.size() == 1 || path.size() == 2 && path.getFirst().equalsIgnoreCase("recurring"));
        Optional<Span> file = own ? Optional.empty() : FileNames.file(sql, location(table), path);
        if (file.isPresent()) {
            read(file.get(), path.getFirst());
        } else if (!own) {
            finder.find(location(table), path).ifPresentOrElse(
                    span -> tables.add(new SqlFacts.TableUse(span, path)),
                    () -> report(Refusals.hiddenName(sql, path)));
        }
        walkMembers(table, expressions);
    }

    private void tableFunction(JsonObject reference, Set<String> expressions) {
        JsonObject function = reference.getAsJsonObject("function");
        String name = path(function).getLast();
        if (FunctionGate.readsFiles(name)) {
            files(function, FunctionGate.span(sql, location(reference), name));
        } else {
            report(FunctionGate.tableFunction(sql, location(reference), name, firstText(function)));
        }
        walk(function.get("arguments") == null ? new JsonArray() : function.get("arguments"), expressions);
    }

    /** The files that a function's first argument names: one text, or a list of texts. */
    private void files(JsonObject function, Span name) {
        JsonArray arguments = array(function, "arguments");
        JsonObject first = arguments.isEmpty() ? new JsonObject() : arguments.get(0).getAsJsonObject().getAsJsonObject("expression");
        boolean list = string(first, "type").equals("FUNCTION") && path(first).getLast().equals("list_value");
        List<JsonObject> named = list ? array(first, "arguments").asList().stream()
                .map(argument -> argument.getAsJsonObject().getAsJsonObject("expression")).toList() : List.of(first);
        for (JsonObject one : named) {
            text(one).ifPresentOrElse(file -> read(sql.place(location(one)), file), () -> report(gate.computed(name)));
        }
    }

    private void read(Span place, String file) {
        switch (gate.read(place, file)) {
            case FileGate.Answer.Allowed allowed -> files.add(allowed.use());
            case FileGate.Answer.Refused refused -> report(refused.problem());
        }
    }

    private void function(JsonObject function, Set<String> expressions) {
        String name = path(function).getLast().toLowerCase(Locale.ROOT);
        if (name.equals("getvariable")) {
            firstText(function).ifPresentOrElse(variable -> parameter(function, variable),
                    () -> report(FunctionGate.computedVariable(sql, location(function))));
        } else {
            report(FunctionGate.function(sql, location(function), name));
            Unrepeatable.function(sql, location(function), name, array(function, "arguments").size()).ifPresent(warnings::add);
        }
        walkMembers(function, expressions);
    }

    private void column(JsonObject reference) {
        JsonArray names = array(reference, "column_names");
        if (names.size() == 1) {
            Unrepeatable.column(sql, location(reference), names.get(0).getAsString().toLowerCase(Locale.ROOT)).ifPresent(warnings::add);
        }
    }

    private void sample(JsonObject object) {
        if (object.get("sample") instanceof JsonObject sample && !sample.has("repeatable")) {
            warnings.add(Unrepeatable.sample(sql));
        }
    }

    private void parameter(JsonObject use, String name) {
        int from = location(use);
        int length = use.has("query_location_length") ? use.get("query_location_length").getAsInt() : 0;
        var span = sql.span().part(sql.bytes().toChar(from), sql.bytes().toChar(from + length));
        if (name.chars().allMatch(Character::isDigit)) {
            report(Refusals.unnamedParameter(span));
        } else {
            params.add(new SqlFacts.ParameterUse(span, name));
        }
    }

    private void report(Optional<Diagnostic> found) {
        found.ifPresent(this::report);
    }

    private void report(Diagnostic found) {
        problem = problem.or(() -> Optional.of(found));
    }

    /** The function's first argument, if it is a text written there. */
    private static Optional<String> firstText(JsonObject function) {
        return array(function, "arguments").asList().stream().findFirst()
                .map(argument -> argument.getAsJsonObject().getAsJsonObject("expression")).flatMap(TreeWalk::text);
    }

    private static Optional<String> text(JsonObject expression) {
        return Optional.ofNullable(expression.getAsJsonObject("literal"))
                .filter(literal -> string(literal, "kind").equals("STRING"))
                .map(literal -> string(literal, "text"));
    }

    /** In bytes; negative where DuckDB names no place. */
    private static int location(JsonObject object) {
        return object.has("query_location") ? object.get("query_location").getAsInt() : -1;
    }

    static List<String> path(JsonObject object) {
        return array(object.getAsJsonObject("qualified_name"), "path").asList().stream()
                .map(JsonElement::getAsString).toList();
    }

    static JsonArray array(JsonObject object, String key) {
        return object != null && object.get(key) instanceof JsonArray array ? array : new JsonArray();
    }

    /** A member that is a text, else an empty text. */
    static String string(JsonObject object, String key) {
        JsonElement value = object.get(key);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
