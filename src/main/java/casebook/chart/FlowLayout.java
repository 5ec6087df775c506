package casebook.chart;

import casebook.chart.FlowLayers.Piece;
import casebook.chart.FlowLayers.Stop;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Heights and vertical places of a layered flow graph: each stop as near to its neighbours as the order of its layer,
 * the gaps between stops and the space of the labels allow.
 */
final class FlowLayout {
    private static final double GAP = 14;
    private static final double PASSAGE_GAP = 6;
    private static final double LEAST = 1;
    private static final int PASSES = 16;

    private final FlowLayers layers;
    private final ToDoubleFunction<Stop> labelHeight;
    private final double scale;
    private final double height;
    private final double[] centres;

    /**
     * @param labelHeight the space that a stop's label takes
     * @param height in CSS pixels; more is taken where the labels need it
     */
    FlowLayout(FlowLayers layers, ToDoubleFunction<Stop> labelHeight, double height) {
        this.layers = layers;
        this.labelHeight = labelHeight;
        this.scale = layers.layers().stream().mapToDouble(layer -> scale(layer, height)).min().orElse(1);
        this.height = Math.max(height, layers.layers().stream().mapToDouble(this::needed).max().orElse(0));
        this.centres = new double[layers.size()];
        place();
    }

    double height() {
        return height;
    }

    /** How thick so much of a flow is. */
    double thickness(double value) {
        return Math.max(LEAST, value * scale);
    }

    double top(Stop stop) {
        return centres[stop.id()] - thickness(stop.value()) / 2;
    }

    double centre(Stop stop) {
        return centres[stop.id()];
    }

    /** Where a piece leaves its first stop: the pieces of a stop leave in the order of their ends. */
    double start(Piece piece) {
        return edge(piece, piece.from(), layers.pieces().stream().filter(other -> other.from().id() == piece.from().id()).toList(),
                Comparator.comparingDouble(other -> centre(other.to())));
    }

    /** Where a piece arrives at its second stop. */
    double end(Piece piece) {
        return edge(piece, piece.to(), layers.pieces().stream().filter(other -> other.to().id() == piece.to().id()).toList(),
                Comparator.comparingDouble(other -> centre(other.from())));
    }

    private double edge(Piece piece, Stop stop, List<Piece> beside, Comparator<Piece> order) {
        double y = top(stop);
        for (Piece other : beside.stream().sorted(order).toList()) {
            if (other == piece) {
                break;
            }
            y += other.flow().value() * scale;
        }
        return y;
    }

    private static double scale(List<Stop> layer, double height) {
        double gaps = 0;
        for (int i = 1; i < layer.size(); i++) {
            gaps += gap(layer.get(i - 1), layer.get(i));
        }
        double sum = layer.stream().mapToDouble(Stop::value).sum();
        return Math.max(height * 0.25, height - gaps) / sum;
    }

    private static double gap(Stop upper, Stop lower) {
        return upper.isNode() && lower.isNode() ? GAP : PASSAGE_GAP;
    }

    /** From the centre of a stop to that of the next. */
    private double distance(Stop upper, Stop lower) {
        double boxes = (thickness(upper.value()) + thickness(lower.value())) / 2 + gap(upper, lower);
        return Math.max(boxes, (labelHeight.applyAsDouble(upper) + labelHeight.applyAsDouble(lower)) / 2);
    }

    private double needed(List<Stop> layer) {
        double sum = margin(layer.getFirst()) + margin(layer.getLast());
        for (int i = 1; i < layer.size(); i++) {
            sum += distance(layer.get(i - 1), layer.get(i));
        }
        return sum;
    }

    /** The first and the last of a layer keep so far from the picture's edge. */
    private double margin(Stop stop) {
        return Math.max(thickness(stop.value()), labelHeight.applyAsDouble(stop)) / 2;
    }

    private void place() {
        for (List<Stop> layer : layers.layers()) {
            double y = (height - needed(layer)) / 2 + margin(layer.getFirst());
            for (int i = 0; i < layer.size(); i++) {
                y += i == 0 ? 0 : distance(layer.get(i - 1), layer.get(i));
                centres[layer.get(i).id()] = y;
            }
        }
        for (int pass = 0; pass < PASSES; pass++) {
            boolean forward = pass % 2 == 0;
            for (List<Stop> layer : forward ? layers.layers() : layers.layers().reversed()) {
                settle(layer, forward);
            }
        }
    }

    private void settle(List<Stop> layer, boolean forward) {
        double[] wanted = layer.stream().mapToDouble(stop -> wanted(stop, forward)).toArray();
        double[] distances = new double[layer.size() - 1];
        Arrays.setAll(distances, i -> distance(layer.get(i), layer.get(i + 1)));
        double[] at = Dodge.apart(wanted, distances, margin(layer.getFirst()), height - margin(layer.getLast()));
        for (int i = 0; i < at.length; i++) {
            centres[layer.get(i).id()] = at[i];
        }
    }

    /** Where its flows would run straight. */
    private double wanted(Stop stop, boolean forward) {
        double sum = 0;
        double weight = 0;
        for (Piece piece : layers.pieces()) {
            boolean mine = (forward ? piece.to() : piece.from()).id() == stop.id();
            if (mine) {
                double straight = forward ? start(piece) - end(piece) : end(piece) - start(piece);
                sum += (centre(stop) + straight) * piece.flow().value();
                weight += piece.flow().value();
            }
        }
        return weight > 0 ? sum / weight : centre(stop);
    }
}
