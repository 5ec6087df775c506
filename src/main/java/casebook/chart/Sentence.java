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
    STEPS("Step chart", "Courbe en escalier"),
    LOLLIPOPS("Lollipop chart", "Diagramme en bâtons"),
    AREAS("Area chart", "Diagramme en aires"),
    STACKED_AREAS("Stacked area chart", "Diagramme en aires empilées"),
    DONUT("Donut chart", "Diagramme en anneau"),
    FUNNEL("Funnel", "Entonnoir"),
    SANKEY("Sankey diagram", "Diagramme de Sankey"),
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
    LINEAR("Trend (least squares)", "Tendance (moindres carrés)"),
    LOESS("Smoothed trend (LOESS)", "Tendance lissée (LOESS)"),
    /** Which trend, series. */
    TREND_RISES("%s of %s: rising.", "%s de %s : en hausse."),
    TREND_FALLS("%s of %s: falling.", "%s de %s : en baisse."),
    TREND_STAYS("%s of %s: level.", "%s de %s : stable."),
    /** The value, its text. */
    LINE_AT("Line at %s: %s.", "Ligne à %s : %s."),
    /** From, to, text. */
    BAND("Band from %s to %s: %s.", "Bande de %s à %s : %s."),
    NOTE("Note at %s: %s.", "Note à %s : %s."),
    UNNAMED_LINE("Line at %s.", "Ligne à %s."),
    UNNAMED_BAND("Band from %s to %s.", "Bande de %s à %s."),
    /** Number of small charts, the column that tells them apart, its values. */
    FACETS("%s small charts by %s: %s.", "%s petits graphiques par %s : %s."),
    /** Which small chart, what it shows. */
    FACET("%s: %s", "%s : %s"),
    /** Chart, measure, list. */
    PARTS("%s of %s: %s.", "%s : %s. %s."),
    /** Chart, measure, number of nodes, number of flows, list of the largest. */
    FLOWS("%s of %s between %s nodes in %s flows. Largest: %s.", "%s : %s entre %s nœuds, %s flux. Les plus grands : %s."),
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
