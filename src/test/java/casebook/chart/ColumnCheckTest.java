package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.notebook.ChartType;
import casebook.result.Formats;
import casebook.result.Table;
import casebook.result.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnCheckTest {
    private final ChartRenderer renderer = new ChartRenderer(new Formats(Locale.ENGLISH, Map.of()));

    @Test
    void a_column_that_the_result_lacks_is_named_with_the_nearest() {
        Sample sample = Sample.of(ChartType.BAR).column("region", Type.TEXT).column("revenue", Type.DECIMAL)
                .x("regoin").y("revenue").format("revenu", "eur0");
        List<Diagnostic> found = renderer.check(sample.spec(), sample.table().columns());
        assertThat(found).extracting(Diagnostic::message).containsExactly(
                "`result` has no column `regoin`", "`result` has no column `revenu`");
        assertThat(found.getFirst().hint()).contains("did you mean `region`?");
    }

    @Test
    void names_are_compared_as_sql_does() {
        Sample sample = Sample.of(ChartType.BAR).column("Region", Type.TEXT).column("Revenue", Type.DECIMAL).x("region").y("REVENUE");
        assertThat(renderer.check(sample.spec(), sample.table().columns())).isEmpty();
    }

    @Test
    void values_must_be_numbers() {
        Sample sample = Sample.of(ChartType.LINE).column("x", Type.DATE).column("y", Type.TEXT).column("z", Type.INTERVAL)
                .x("x").y("y").y2("z");
        List<Diagnostic> found = renderer.check(sample.spec(), sample.table().columns());
        assertThat(found).extracting(Diagnostic::message).containsExactly("`y` is TEXT; this needs a number",
                "`z` is INTERVAL; this needs a number");
        assertThat(found.get(1).hint().orElseThrow()).contains("epoch(z)");
    }

    @Test
    void rows_or_columns_make_the_series_not_both() {
        Sample sample = Sample.of(ChartType.LINE).column("x", Type.DATE).column("a", Type.INTEGER).column("b", Type.INTEGER)
                .column("s", Type.TEXT).x("x").y("a", "b").series("s");
        assertThat(renderer.check(sample.spec(), sample.table().columns())).extracting(Diagnostic::message)
                .containsExactly("`y` names several columns, but `series` already splits the rows");
    }

    @Test
    void drawing_checks_too() {
        Sample sample = Sample.of(ChartType.BAR).column("a", Type.TEXT).x("b").y("c");
        assertThatThrownBy(() -> renderer.draw(sample.spec(), sample.table(), sample.assigned()))
                .isInstanceOfSatisfying(ReportException.class, e -> assertThat(e.diagnostics()).hasSize(2));
    }

    @Test
    void a_part_of_a_result_is_not_drawn_as_if_it_were_all() {
        Sample sample = Samples.names(ChartType.BAR, 1, 2);
        Table cut = new Table(sample.table().columns(), sample.table().rows(), 50_000);
        assertThatThrownBy(() -> renderer.draw(sample.spec(), cut, sample.assigned()))
                .isInstanceOfSatisfying(ReportException.class, e ->
                        assertThat(e.diagnostics().getFirst().message()).contains("at most 20,000 rows").contains("50,000"));
    }
}
