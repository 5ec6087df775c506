package casebook.chart;

import java.util.Locale;

/** The words that pictures themselves need, in the page's language: French, or else English. */
enum Words {
    ENGLISH("No data", "Others", "right axis", "of the first step", "of the step before"),
    FRENCH("Aucune donnée", "Autres", "axe de droite", "de la première étape", "de l’étape précédente");

    private final String noData;
    private final String others;
    private final String rightAxis;
    private final String ofFirst;
    private final String ofPrevious;

    Words(String noData, String others, String rightAxis, String ofFirst, String ofPrevious) {
        this.noData = noData;
        this.others = others;
        this.rightAxis = rightAxis;
        this.ofFirst = ofFirst;
        this.ofPrevious = ofPrevious;
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
}
