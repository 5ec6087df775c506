package casebook.chart;

import casebook.notebook.Channel;
import casebook.notebook.Name;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Prices by period.
 *
 * @param prices one for each place; null where one of the four is missing
 */
record Candles(Places places, Price[] prices) {
    /** The first, highest, lowest and last price of a period. */
    record Price(double open, double high, double low, double close) {
        boolean isUp() {
            return close >= open;
        }
    }

    Stream<Price> all() {
        return Arrays.stream(prices).filter(price -> price != null);
    }

    /** @throws casebook.diagnostic.ReportException for rows without a place, two in one place, and prices beyond the highest or lowest */
    static Candles read(Figure figure) {
        Name x = figure.encoding().x().orElseThrow();
        int at = figure.index(x);
        Map<Object, Integer> placeOf = new LinkedHashMap<>();
        List<Object> keys = figure.table().rows().stream().map(row -> row.get(at)).distinct().toList();
        Places places = keys.isEmpty() ? new Places.Names(List.of(), false) : GridReader.places(figure, x, keys, placeOf);
        var prices = new Price[places.size()];
        boolean[] taken = new boolean[places.size()];
        for (List<Object> row : figure.table().rows()) {
            int place = placeOf.get(row.get(at));
            if (taken[place]) {
                throw Figure.refuse(x, "two rows have `" + x.text() + "` = " + places.name(place),
                        "put them together in SQL: arg_min(open, …), max(high), min(low), arg_max(close, …) with GROUP BY");
            }
            taken[place] = true;
            prices[place] = price(figure, row, places.name(place));
        }
        return new Candles(places, prices);
    }

    private static Price price(Figure figure, List<Object> row, String where) {
        double[] all = Stream.of(Channel.OPEN, Channel.HIGH, Channel.LOW, Channel.CLOSE)
                .mapToDouble(channel -> Values.number(row.get(figure.index(figure.encoding().one(channel).orElseThrow())))).toArray();
        if (Arrays.stream(all).anyMatch(Double::isNaN)) {
            return null;
        }
        var price = new Price(all[0], all[1], all[2], all[3]);
        if (price.high < Math.max(price.open, price.close) || price.low > Math.min(price.open, price.close)) {
            Name high = figure.encoding().one(Channel.HIGH).orElseThrow();
            throw Figure.refuse(high, "on " + where + " a price lies beyond `high` or `low`", "check which column is which, and the row");
        }
        return price;
    }
}
