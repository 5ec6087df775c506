package casebook.site;

import casebook.result.Image;
import casebook.result.Image.Fact;
import casebook.result.Image.Spot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        var spots = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < image.spots().size(); i++) {
            Spot spot = image.spots().get(i);
            var shown = new LinkedHashMap<String, Object>();
            shown.put("box", box(spot, image));
            if (both) {
                shown.put("narrow", box(narrow.get(i), image.narrow().orElseThrow()));
            }
            shown.put("name", spot.name());
            shown.put("facts", spot.facts().stream().map(Spots::fact).toList());
            spots.add(shown);
        }
        return Optional.of(new SafeHtml(Json.inAttribute(spots)));
    }

    private static List<BigDecimal> box(Spot spot, Image image) {
        return DoubleStream.of(spot.left() / image.width(), spot.top() / image.height(), spot.width() / image.width(),
                spot.height() / image.height()).mapToObj(Spots::percent).toList();
    }

    private static BigDecimal percent(double share) {
        BigDecimal rounded = BigDecimal.valueOf(100 * share).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static List<String> fact(Fact fact) {
        Stream<String> colors = fact.color().stream().flatMap(color -> Stream.of(color.light(), color.dark()));
        return Stream.concat(Stream.of(fact.label(), fact.value()), colors).toList();
    }
}
