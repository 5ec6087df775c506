package casebook;

import casebook.chart.ChartRenderer;
import casebook.chart.SeriesColors;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.ReportException;
import casebook.notebook.Block;
import casebook.notebook.Cell;
import casebook.notebook.ChartSpec;
import casebook.notebook.Display;
import casebook.notebook.Notebook;
import casebook.project.Project;
import casebook.project.ProjectReader;
import casebook.result.Column;
import casebook.result.Formats;
import casebook.result.Image;
import casebook.result.Table;
import casebook.result.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;

/** A program that does what a {@link BareWork} names and nothing else: statements over plain JDBC, and pictures into a folder. */
final class BareRun {
    private static final String TAB = "\t";

    private final List<String> lines;
    private final Project project;
    private final Map<String, ChartSpec> charts = new HashMap<>();
    private final Path folder;
    private final List<CompletableFuture<Void>> drawn = new ArrayList<>();
    private int pictures;

    private BareRun(List<String> lines, Project project, Path folder) {
        this.lines = lines;
        this.project = project;
        this.folder = folder;
    }

    /** Reads what there is to do; none of it counts. */
    static BareRun prepare(Path file, Path folder) throws IOException {
        var diagnostics = new Diagnostics();
        Project project = ProjectReader.read(Path.of("").toAbsolutePath(), diagnostics);
        var run = new BareRun(Files.readAllLines(file), project, Files.createDirectories(folder));
        Notebooks.read(project, project.root(), List.of(), diagnostics).all().forEach(run::add);
        return run;
    }

    private void add(Notebook notebook) {
        Block.flatten(notebook.blocks()).flatMap(block -> switch (block) {
            case Block.DisplayBlock shown -> Stream.<Display>of(shown.display());
            case Block.CellBlock cell when cell.cell() instanceof Cell.Query query -> Stream.<Display>of(query.display());
            case Block.CellBlock _, Block.Include _, Block.Conditional _, Block.Prose _ -> Stream.<Display>empty();
        }).forEach(display -> {
            if (display instanceof ChartSpec chart) {
                charts.put(notebook.name() + TAB + chart.span().start(), chart.resolve(_ -> "12"));
            }
        });
    }

    /** Does it: a thread runs the statements, others draw meanwhile. */
    void run() throws SQLException {
        CompletableFuture<Void> warm = CompletableFuture.runAsync(ChartRenderer::warmUp);
        Formats formats = new Languages(project).site();
        Map<String, String> colors = project.settings().colors();
        try (ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            Table shown = null;
            for (String line : lines) {
                String[] parts = line.replace(BareWork.LINE_END, '\n').split(TAB);
                switch (parts[0]) {
                    case "run" -> statement.execute(parts[1]);
                    case "test" -> read(statement, parts[1], List.of());
                    case "rows" -> shown = read(statement, parts[1], columns(parts));
                    default -> {
                        Table table = shown;
                        ChartSpec chart = charts.get(parts[1] + TAB + parts[2]);
                        int number = pictures++;
                        drawn.add(CompletableFuture.runAsync(() -> draw(chart, table, formats, colors, number), pool));
                    }
                }
            }
            drawn.forEach(CompletableFuture::join);
            warm.join();
        }
    }

    private void draw(ChartSpec chart, Table table, Formats formats, Map<String, String> fixed, int number) {
        SeriesColors colors = SeriesColors.assign(List.of(new SeriesColors.Shown(chart, table)), fixed);
        var renderer = new ChartRenderer(formats);
        draw(renderer.draw(chart, table, colors, ChartRenderer.WIDTH), number + "-wide");
        try {
            draw(renderer.draw(chart, table, colors, ChartRenderer.NARROW_WIDTH), number + "-narrow");
        } catch (ReportException noRoom) {
            // Casebook shows the wide one small then.
        }
    }

    private void draw(Image image, String name) {
        try {
            Files.write(folder.resolve(name + ".png"), image.light().bytes());
            Files.write(folder.resolve(name + "-dark.png"), image.dark().bytes());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static List<Column> columns(String... parts) {
        return Arrays.stream(parts).skip(2).map(part -> part.split("=", 2)).map(part -> new Column(part[1], Type.valueOf(part[0]), part[0])).toList();
    }

    private static Table read(Statement statement, String sql, List<Column> columns) throws SQLException {
        var found = new ArrayList<List<Object>>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var row = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.add(value(rows, i + 1, columns.get(i).type()));
                }
                found.add(row);
            }
        }
        return Table.of(columns, found);
    }

    private static Object value(ResultSet rows, int place, Type type) throws SQLException {
        Object value = rows.getObject(place);
        return value == null ? null : switch (type) {
            case BOOLEAN -> value;
            case INTEGER -> value instanceof Number number ? number.longValue() : value;
            case DECIMAL -> rows.getBigDecimal(place);
            case DOUBLE -> rows.getDouble(place);
            case DATE -> rows.getObject(place, java.time.LocalDate.class);
            case TIMESTAMP -> rows.getObject(place, java.time.LocalDateTime.class);
            case INTERVAL, TEXT, OTHER -> value.toString();
        };
    }
}
