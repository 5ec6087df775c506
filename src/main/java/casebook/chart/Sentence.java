package casebook.chart;

import java.util.List;
import java.util.Locale;

/** The pieces of a picture's description, in the languages of {@link Words}. */
enum Sentence {
    BARS("Bar chart", "Diagramme en barres"),
    STACKED_BARS("Stacked bar chart", "Diagramme en barres empilées"),
    LYING_BARS("Horizontal bar chart", "Diagramme en barres horizontales"),
    STACKED_LYING_BARS("Stacked horizontal bar chart", "Diagramme en barres horizontales empilées"),
    LINES("Line chart", "Courbe"),
    AREAS("Area chart", "Diagramme en aires"),
    STACKED_AREAS("Stacked area chart", "Diagramme en aires empilées"),
    DONUT("Donut chart", "Diagramme en anneau"),
    FUNNEL("Funnel", "Entonnoir"),
    SANKEY("Sankey diagram", "Diagramme de Sankey"),
    SCATTER("Scatter plot", "Nuage de points"),
    BUBBLES("Bubble chart", "Diagramme à bulles"),
    DENSITY("Density of points", "Densité de points"),
    HISTOGRAM("Histogram", "Histogramme"),
    BOXES("Box plot", "Boîtes à moustaches"),
    CANDLES("Candlestick chart", "Graphique en chandeliers"),
    HEATMAP("Heat map", "Carte de chaleur"),
    CALENDAR("Calendar", "Calendrier"),
    COHORTS("Cohort table", "Tableau de cohortes"),
    NOTHING("%s: no data.", "%s : aucune donnée."),
    /** Chart, series, first place, last place. */
    BETWEEN("%s of %s, from %s to %s.", "%s : %s, de %s à %s."),
    /** Chart, series, number of places, the column of the places. */
    BY("%s of %s for %s values of %s.", "%s : %s pour %s valeurs de %s."),
    /** Chart, series, the only place. */
    ONE_PLACE("%s of %s for %s.", "%s : %s pour %s."),
    /** Series, first value, last value, highest, where, lowest, where. */
    RISES("%s: up from %s to %s; highest %s (%s), lowest %s (%s).",
            "%s : hausse de %s à %s ; maximum %s (%s), minimum %s (%s)."),
    FALLS("%s: down from %s to %s; highest %s (%s), lowest %s (%s).",
            "%s : baisse de %s à %s ; maximum %s (%s), minimum %s (%s)."),
    STAYS("%s: from %s to %s; highest %s (%s), lowest %s (%s).",
            "%s : de %s à %s ; maximum %s (%s), minimum %s (%s)."),
    /** Series, largest place, its value, smallest place, its value. */
    EXTREMES("%s: largest %s (%s), smallest %s (%s).", "%s : maximum %s (%s), minimum %s (%s)."),
    /** Series, its value. */
    ONE_VALUE("%s: %s.", "%s : %s."),
    MORE("And %s more series.", "Autres séries : %s."),
    /** Chart, measure, list. */
    PARTS("%s of %s: %s.", "%s : %s. %s."),
    /** Chart, measure, number of nodes, number of flows, list of the largest. */
    FLOWS("%s of %s between %s nodes in %s flows. Largest: %s.", "%s : %s entre %s nœuds, %s flux. Les plus grands : %s."),
    /** Chart, y, x, number of points, x, from, to, y, from, to. */
    POINTS("%s of %s against %s (n = %s). %s from %s to %s, %s from %s to %s.",
            "%s : %s selon %s (n = %s). %s de %s à %s, %s de %s à %s."),
    /** Chart, value, rows, their number, columns, their number, where the highest is, its value, where the lowest is, its value. */
    CELLS("%s of %s by %s (%s) and %s (%s). Highest: %s (%s); lowest: %s (%s).",
            "%s : %s selon %s (%s) et %s (%s). Maximum : %s (%s) ; minimum : %s (%s)."),
    /** Chart, value, first day, last day, where the highest is, its value, where the lowest is, its value. */
    DAYS("%s of %s from %s to %s. Highest: %s (%s); lowest: %s (%s).", "%s : %s du %s au %s. Maximum : %s (%s) ; minimum : %s (%s)."),
    /** Chart, value, number of groups, first, last. */
    GROUPS("%s of %s: %s groups, from %s to %s.", "%s : %s, %s groupes, de %s à %s."),
    /** Column of the periods, one of them, mean share, another one, mean share. */
    LEFT("On average, at %s = %s: %s; %s: %s.", "En moyenne, à %s = %s : %s ; %s : %s."),
    /** Chart, column, number of values, first edge, last edge, the fullest bin, its count. */
    BINS("%s of %s (n = %s), from %s to %s. Most in %s: %s.", "%s : %s (n = %s), de %s à %s. Le plus dans %s : %s."),
    /** Chart, value, column of the groups, their number, list of medians and middle halves. */
    SPREADS("%s of %s by %s (%s). Median (middle half): %s.", "%s : %s selon %s (%s). Médiane (moitié centrale) : %s."),
    /** How many. */
    WITHOUT("Without data: %s.", "Sans donnée : %s."),
    /** Pearson's r. */
    CORRELATED("Correlation r = %s.", "Corrélation r = %s."),
    /** Source, target, value. */
    FLOW("%s to %s %s", "%s vers %s %s");

    private final String english;
    private final String french;

    Sentence(String english, String french) {
        this.english = english;
        this.french = french;
    }

    String in(Words words, Object... parts) {
        String pattern = switch (words) {
            case ENGLISH -> english;
            case FRENCH -> french;
        };
        return String.format(Locale.ROOT, pattern, parts);
    }

    /** "A, B and C". */
    static String list(Words words, List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        String and = switch (words) {
            case ENGLISH -> " and ";
            case FRENCH -> " et ";
        };
        return String.join(", ", names.subList(0, names.size() - 1)) + and + names.getLast();
    }
}
