package casebook.site;

import casebook.result.Words;
import java.util.List;
import java.util.Optional;

/** What each template sees: the components are its variables. */
final class Variables {
    private Variables() {}

    /** {@code page.ftlh} and {@code index.ftlh}. */
    record OfPage(SiteView site, PageView page, Words words) {}

    /** {@code figure.ftlh}. */
    record OfFigure(FigureView figure, Words words) {}

    /** {@code table.ftlh}. */
    record OfTable(TableView table, Words words) {}

    /** {@code columns.ftlh}. */
    record OfColumns(ColumnsView columns, Words words) {}

    /** {@code lineage.ftlh}. */
    record OfLineage(LineageView lineage, Words words) {}

    /** {@code cards.ftlh}. */
    record OfCards(Optional<String> id, List<CardView> cards, Words words) {}

    /** {@code cell.ftlh}. */
    record OfCell(CellView cell, Words words) {}

    /** {@code filters.ftlh}. */
    record OfFilters(FilterView.BarView bar, Words words) {}

    /** {@code list.ftlh}. */
    record OfList(ListView list, Words words) {}

    /** {@code tests.ftlh}. */
    record OfTests(TestsView tests, Words words) {}
}
