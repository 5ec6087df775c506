package casebook.site;

import casebook.result.Image;
import casebook.result.Image.Fact;
import casebook.result.Image.Spot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Where a figure's picture tells numbers, as JSON for the page's script:
 * {@code [{"box":[left,top,width,height],"narrow":[…],"name":"Jan 2025","facts":[["Orders","1,234","#2b5bb0","#628de2"]]}]}.
 * Boxes are in percent of the picture.
 */
final class Spots {
    private static final int DECIMALS = 1;

    private Spots() {}

    /** Nothing for a picture without. */
    static Optional<SafeHtml> of(Image image) {
        List<Spot> narrow = image.narrow().map(Image::spots).orElse(List.of());
        if (image.spots().isEmpty()) {
            return Optional.empty();
        }
        boolean both = narrow.size() == image.spots().size();
        var spots = Stream.<String>builder();
        for (int i = 0; i < image.spots().size(); i++) {
            Spot spot = image.spots().get(i);
            String other = both ? ",\"narrow\":" + box(narrow.get(i), image.narrow().orElseThrow()) : "";
            spots.add("{\"box\":" + box(spot, image) + other + ",\"name\":" + Json.text(spot.name()) + ",\"facts\":"
                    + Json.list(spot.facts().stream().map(Spots::fact)) + "}");
        }
        return Optional.of(new SafeHtml(Json.list(spots.build())));
    }

    private static String box(Spot spot, Image image) {
        return Json.list(DoubleStream.of(spot.left() / image.width(), spot.top() / image.height(), spot.width() / image.width(),
                spot.height() / image.height()).mapToObj(Spots::percent));
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }

    private static String fact(Fact fact) {
        Stream<String> colors = fact.color().stream().flatMap(color -> Stream.of(color.light(), color.dark()));
        return Json.list(Stream.concat(Stream.of(fact.label(), fact.value()), colors).map(Json::text));
    }
}
