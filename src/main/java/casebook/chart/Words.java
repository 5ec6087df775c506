package casebook.chart;

import java.util.Locale;

/** The words that pictures themselves need, in the page's language: French, or else English. */
enum Words {
    ENGLISH("No data", "Others", "right axis", "of the first step", "of the step before", "Count",
            "Median", "Middle half", "Whiskers", "Outliers", "Up", "Down"),
    FRENCH("Aucune donnée", "Autres", "axe de droite", "de la première étape", "de l’étape précédente", "Nombre",
            "Médiane", "Moitié centrale", "Moustaches", "Valeurs extrêmes", "Hausse", "Baisse");

    private final String noData;
    private final String others;
    private final String rightAxis;
    private final String ofFirst;
    private final String ofPrevious;
    private final String count;
    private final String median;
    private final String middleHalf;
    private final String whiskers;
    private final String outliers;
    private final String up;
    private final String down;

    Words(String noData, String others, String rightAxis, String ofFirst, String ofPrevious, String count,
            String median, String middleHalf, String whiskers, String outliers, String up, String down) {
        this.noData = noData;
        this.others = others;
        this.rightAxis = rightAxis;
        this.ofFirst = ofFirst;
        this.ofPrevious = ofPrevious;
        this.count = count;
        this.median = median;
        this.middleHalf = middleHalf;
        this.whiskers = whiskers;
        this.outliers = outliers;
        this.up = up;
        this.down = down;
    }

    static Words of(Locale locale) {
        return locale.getLanguage().equals("fr") ? FRENCH : ENGLISH;
    }

    String noData() {
        return noData;
    }

    String others() {
        return others;
    }

    /** Behind the name of a series that is drawn against the second axis. */
    String rightAxis() {
        return rightAxis;
    }

    String ofFirst() {
        return ofFirst;
    }

    String ofPrevious() {
        return ofPrevious;
    }

    String count() {
        return count;
    }

    String median() {
        return median;
    }

    String middleHalf() {
        return middleHalf;
    }

    String whiskers() {
        return whiskers;
    }

    String outliers() {
        return outliers;
    }

    String up() {
        return up;
    }

    String down() {
        return down;
    }
}
