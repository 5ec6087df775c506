package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casebook.diagnostic.ReportException;
import casebook.notebook.ChartType;
import casebook.result.Type;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Donuts, funnels and Sankey diagrams. */
class PartsAndFlowsTest {
    @Test
    void parts_of_a_ring_run_clockwise_from_the_top() {
        Scene scene = Sample.of(ChartType.DONUT).column("x", Type.TEXT).column("y", Type.INTEGER).x("x").y("y")
                .row("a", 25L).row("b", 25L).row("c", 50L).scene();
        var pixels = new Pixels(scene);
        double x = scene.width() / 2.0;
        double y = scene.height() / 2.0;
        assertThat(pixels.at(x + 65, y - 65)).isEqualTo(Theme.series(0).light());
        assertThat(pixels.at(x + 65, y + 65)).isEqualTo(Theme.series(1).light());
        assertThat(pixels.at(x - 92, y)).isEqualTo(Theme.series(2).light());
        assertThat(pixels.at(x + 30, y - 30)).as("the hole").isEqualTo(Theme.PAGE.light());
    }

    @Test
    void each_part_has_its_name_beside_it_and_the_rest_is_one() {
        List<String> texts = TextBoxes.all(Samples.kinds().scene());
        assertThat(texts).contains("Engineer", "36%", "Teacher", "Entrepreneur", "Others", "386").doesNotContain("Pilot", "Nurse");
        assertThat(TextBoxes.all(Samples.kinds().in(Locale.FRENCH).scene())).contains("Autres");
        Mark.Text engineer = Samples.kinds().scene().texts().stream().filter(t -> t.text().equals("Engineer")).findFirst().orElseThrow();
        assertThat(engineer.left()).as("right of the ring").isGreaterThan(ChartRenderer.WIDTH / 2.0 + 118);
    }

    @Test
    void a_ring_refuses_negative_parts_and_shows_nothing_of_nothing() {
        Sample negative = Samples.kinds().row("Minus", -1L);
        assertThatThrownBy(negative::scene).isInstanceOfSatisfying(ReportException.class, e ->
                assertThat(e.diagnostics().getFirst().hint().orElseThrow()).contains("chart: hbar"));
        Sample zeros = Sample.of(ChartType.DONUT).column("x", Type.TEXT).column("y", Type.INTEGER).x("x").y("y").row("a", 0L);
        assertThat(TextBoxes.all(zeros.scene())).containsExactly("No data");
    }

    @Test
    void a_funnel_says_the_share_of_the_first_step_and_of_the_step_before() {
        Scene scene = Samples.funnel(false).scene();
        assertThat(TextBoxes.all(scene)).contains("2,000", "100%", "1,430", "72%", "820", "41%", "610", "31%", "↓ 72%", "↓ 57%",
                "↓ 74%");
        var pixels = new Pixels(scene);
        Color bar = Theme.series(0).light();
        double first = pixels.inRow(middle(scene, "Registered"), bar);
        assertThat(pixels.inRow(middle(scene, "Appointment held"), bar) / first).isCloseTo(0.305, within(0.005));
    }

    @Test
    void funnels_side_by_side_are_measured_by_their_own_first_steps() {
        Scene scene = Samples.funnel(true).scene();
        var pixels = new Pixels(scene);
        int students = pixels.inRow(middle(scene, "Registered"), Theme.series(0).light());
        int professionals = pixels.inRow(middle(scene, "Registered"), Theme.series(1).light());
        assertThat(students).isCloseTo(professionals, within(2));
        assertThat(TextBoxes.all(scene)).contains("Students", "Professionals", "48%");
    }

    @Test
    void every_node_is_named_with_its_value() {
        Scene scene = Samples.all().get("sankey").scene();
        String texts = TextBoxes.joined(scene);
        assertThat(texts).contains("|Partner company|160|", "|Contacted|390|", "|Never contacted|99|",
                "|Appointment cancelled or|missed|48|", "|Alumni network|14|");
    }

    @Test
    void flows_that_go_round_are_refused_with_their_way() {
        Sample sample = Samples.flows().row("A", "B", 1L).row("B", "C", 1L).row("C", "B", 1L);
        assertThatThrownBy(sample::scene).isInstanceOfSatisfying(ReportException.class, e ->
                assertThat(e.diagnostics().getFirst().message()).endsWith("B → C → B"));
        assertThatThrownBy(Samples.flows().row("A", "A", 1L)::scene).isInstanceOf(ReportException.class);
        assertThatThrownBy(Samples.flows().row("A", "B", -1L)::scene).isInstanceOf(ReportException.class);
    }

    @Test
    void a_long_chain_of_flows_has_too_many_nodes() {
        Sample sample = Samples.flows();
        for (int i = 0; i < 15_000; i++) {
            sample.row("n" + i, "n" + (i + 1), 1L);
        }
        assertThatThrownBy(sample::scene).isInstanceOfSatisfying(ReportException.class, e ->
                assertThat(e.diagnostics().getFirst().message()).contains("nodes are too many").contains("at most 60"));
    }

    @Test
    void flows_are_ordered_so_that_they_need_not_cross() {
        var graph = new FlowGraph.Builder();
        add(graph, "a", "x", 1);
        add(graph, "b", "y", 1);
        add(graph, "c", "z", 1);
        add(graph, "a", "z2", 1);
        add(graph, "x", "end1", 1);
        add(graph, "z", "end3", 1);
        add(graph, "y", "end2", 1);
        var layers = new FlowLayers(graph.build());
        assertThat(crossings(layers)).isZero();
    }

    @Test
    void a_flow_that_skips_a_layer_runs_behind_no_node() {
        Sample sample = Samples.all().get("sankey, a flow skips a layer");
        assertThat(sample.scene().texts()).extracting(Mark.Text::text).contains("Losses", "Industry", "Homes", "Transport");
        var graph = new FlowGraph.Builder();
        add(graph, "a", "b", 5);
        add(graph, "b", "c", 5);
        add(graph, "a", "c", 5);
        var layers = new FlowLayers(graph.build());
        var layout = new FlowLayout(layers, stop -> 0, 200);
        List<FlowLayers.Stop> middle = layers.layers().get(1);
        assertThat(middle).hasSize(2);
        assertThat(Math.abs(layout.centre(middle.get(0)) - layout.centre(middle.get(1))))
                .isGreaterThanOrEqualTo(layout.thickness(5));
    }

    private static void add(FlowGraph.Builder graph, String from, String to, double value) {
        graph.add(new FlowGraph.Node(from, from), new FlowGraph.Node(to, to), value);
    }

    private static int crossings(FlowLayers layers) {
        int count = 0;
        for (FlowLayers.Piece a : layers.pieces()) {
            for (FlowLayers.Piece b : layers.pieces()) {
                boolean sameLayer = a.from().layer() == b.from().layer();
                count += sameLayer && place(layers, a.from()) < place(layers, b.from())
                        && place(layers, a.to()) > place(layers, b.to()) ? 1 : 0;
            }
        }
        return count;
    }

    private static int place(FlowLayers layers, FlowLayers.Stop stop) {
        return layers.layers().get(stop.layer()).indexOf(stop);
    }

    private static double middle(Scene scene, String text) {
        Mark.Text found = scene.texts().stream().filter(some -> some.text().equals(text)).findFirst().orElseThrow();
        return found.baseline() - found.face().capHeight() / 2;
    }
}
