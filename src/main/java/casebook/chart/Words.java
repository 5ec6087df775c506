package casebook.chart;

import java.util.Locale;

/** The words that pictures themselves need, in the page's language: French, or else English. */
enum Words {
    ENGLISH("No data", "Others", "right axis", "Total", "of the first step", "of the step before", "month"),
    FRENCH("Aucune donnée", "Autres", "axe de droite", "Total", "de la première étape", "de l’étape précédente", "mois");

    private final String noData;
    private final String others;
    private final String rightAxis;
    private final String total;
    private final String ofFirst;
    private final String ofPrevious;
    private final String month;

    Words(String noData, String others, String rightAxis, String total, String ofFirst, String ofPrevious, String month) {
        this.noData = noData;
        this.others = others;
        this.rightAxis = rightAxis;
        this.total = total;
        this.ofFirst = ofFirst;
        this.ofPrevious = ofPrevious;
        this.month = month;
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

    String rightAxis() {
        return rightAxis;
    }

    String total() {
        return total;
    }

    String ofFirst() {
        return ofFirst;
    }

    String ofPrevious() {
        return ofPrevious;
    }
}
