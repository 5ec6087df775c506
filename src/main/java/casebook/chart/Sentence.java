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
    PIE("Pie chart", "Diagramme en secteurs"),
    FUNNEL("Funnel", "Entonnoir"),
    SANKEY("Sankey diagram", "Diagramme de Sankey"),
    RADAR("Radar chart", "Diagramme radar"),
    GAUGE("Gauge", "Jauge"),
    WATERFALL("Waterfall chart", "Diagramme en cascade"),
    SLOPES("Slope chart", "Diagramme de pentes"),
    SHARE("Share", "Part"),
    TARGET("Target", "Objectif"),
    SCALE("Scale", "Échelle"),
    BAND("Band", "Tranche"),
    INCREASE("Increase", "Hausse"),
    DECREASE("Decrease", "Baisse"),
    TOTAL("Total", "Total"),
    CHANGE("Change", "Variation"),
    RISING("Rises", "En hausse"),
    FALLING("Falls", "En baisse"),
    LEVEL("Unchanged", "Sans changement"),
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
    /** Chart, measure, first value, its name, last value, its name. */
    FROM_TO("%s of %s, from %s (%s) to %s (%s).", "%s : %s, de %s (%s) à %s (%s)."),
    /** Chart, measure, number of lines, first place, last place, how many rise, how many fall. */
    SLOPES_OF("%s of %s for %s lines, from %s to %s: %s up, %s down.", "%s : %s pour %s lignes, de %s à %s : %s en hausse, %s en baisse."),
    /** Name, first value, last value. */
    SLOPE_OF("%s from %s to %s", "%s de %s à %s"),
    /** Name, change. */
    LARGEST_INCREASE("Largest increase: %s (%s).", "Plus forte hausse : %s (%s)."),
    LARGEST_DECREASE("Largest decrease: %s (%s).", "Plus forte baisse : %s (%s)."),
    /** The ends. */
    SCALED("on a scale from %s to %s", "sur une échelle de %s à %s"),
    /** Scale, target. */
    TARGETED("%s, target %s", "%s, objectif %s"),
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
