package casebook.chart;

import casebook.chart.Mark.Anchor;
import casebook.chart.ValueAxis.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The colours of a scale as a bar, with round numbers below it.
 *
 * @param title what the numbers are
 * @param missing what hatched places are called, if there are any
 */
record ScaleLegend(ColorScale scale, String title, ValueText text, Optional<String> missing) implements Guide {
    private static final Face TITLE = Face.LABEL;
    private static final Face TICKS = Face.TICK;
    private static final double BAR = 11;
    private static final double MOST_WIDTH = 240;
    private static final double SHARE = 0.5;
    private static final double GAP = 12;
    private static final double SWATCH_GAP = 6;
    private static final double TICK = 4;
    private static final double TOP = 2;
    private static final double LEAST_TITLE = 30;
    private static final double SPACING = 80;
    private static final double LABEL_GAP = 8;

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public double height(double width) {
        return TOP + BAR + TICK + TICKS.lineHeight() + 1;
    }

    @Override
    public void paint(Scene scene, double left, double top, double width) {
        double bar = Math.floor(Math.min(MOST_WIDTH, width * SHARE));
        double swatch = missing.map(name -> GAP + BAR + SWATCH_GAP + TITLE.width(name)).orElse(0.0);
        double room = width - bar - swatch - GAP;
        double centre = top + TOP + BAR / 2;
        double x = left;
        if (room > LEAST_TITLE) {
            String shown = TextFit.shorten(title, TITLE, room);
            scene.text(shown, x, TITLE.centred(centre), TITLE, Theme.TEXT, Anchor.START);
            x += Math.ceil(TITLE.width(shown)) + GAP;
        }
        paintBar(scene, new Box(x, top + TOP, x + bar, top + TOP + BAR), left, left + width);
        double beside = x + bar + GAP;
        missing.ifPresent(name -> {
            Hatch.paint(scene, new Box(beside, top + TOP, beside + BAR, top + TOP + BAR));
            scene.text(TextFit.shorten(name, TITLE, left + width - beside - BAR - SWATCH_GAP), beside + BAR + SWATCH_GAP,
                    TITLE.centred(centre), TITLE, Theme.TEXT, Anchor.START);
        });
    }

    private void paintBar(Scene scene, Box bar, double least, double most) {
        for (double x = bar.left(); x < bar.right(); x++) {
            double share = (x - bar.left()) / (bar.width() - 1);
            scene.fill(new Box(x, bar.top(), Math.min(x + 1, bar.right()), bar.bottom()), scale.ramp().at(share));
        }
        double free = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks(bar.width())) {
            double at = bar.left() + scale.share(tick.value()) * bar.width();
            double half = TICKS.width(tick.label()) / 2;
            double inside = Math.clamp(at, least + half, Math.max(least + half, most - half));
            if (inside - half >= free) {
                scene.vertical(at - 0.5, bar.bottom(), bar.bottom() + TICK - 1, Theme.AXIS);
                scene.text(tick.label(), inside, bar.bottom() + TICK + TICKS.ascent(), TICKS, Theme.MUTED, Anchor.MIDDLE);
                free = inside + half + LABEL_GAP;
            }
        }
    }

    private List<Tick> ticks(double width) {
        return scale.log() ? powers(width) : ValueAxis.of(new Range(scale.min(), scale.max()), (int) Math.max(2, width / SPACING), text).ticks()
                .stream().filter(tick -> tick.value() >= scale.min() && tick.value() <= scale.max()).toList();
    }

    /** Powers of ten, as many as there is room for. */
    private List<Tick> powers(double width) {
        int all = (int) Math.log10(scale.max()) + 1;
        int step = (int) Math.ceil(all / Math.max(2, width / (SPACING / 2)));
        List<Tick> ticks = new ArrayList<>();
        for (int power = 0; power < all; power += step) {
            ticks.add(new Tick(Math.pow(10, power), text.value(Math.pow(10, power))));
        }
        return ticks;
    }
}
