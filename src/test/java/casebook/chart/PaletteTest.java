package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The promises of {@link Theme}'s colours. */
class PaletteTest {
    /** Severity 1.0 of Machado, Oliveira and Fernandes (2009), for linear sRGB. */
    private static final List<double[][]> SIGHTS = List.of(
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[][] {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
            new double[][] {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
            new double[][] {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}});

    @ParameterizedTest
    @EnumSource
    void series_stand_out_from_the_page(Mode mode) {
        for (int i = 0; i < Theme.size(); i++) {
            assertThat(Contrast.ratio(Theme.series(i).on(mode), Theme.PAGE.on(mode))).as("series %d", i).isGreaterThanOrEqualTo(3);
        }
        assertThat(Contrast.ratio(Theme.OTHER.on(mode), Theme.PAGE.on(mode))).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void texts_are_readable(Mode mode) {
        List<Ink> texts = new ArrayList<>(List.of(Theme.TEXT, Theme.MUTED));
        IntStream.range(0, Theme.size()).mapToObj(Theme::series).map(Contrast::readable).forEach(texts::add);
        for (Ink text : texts) {
            assertThat(Contrast.ratio(text.on(mode), Theme.PAGE.on(mode))).as("%s", text).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void series_stay_apart_for_every_sight(Mode mode) {
        for (double[][] sight : SIGHTS) {
            for (int i = 0; i < Theme.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double wanted = j == i - 1 || i < 4 ? 14 : 9;
                    assertThat(difference(seen(Theme.series(i).on(mode), sight), seen(Theme.series(j).on(mode), sight)))
                            .as("series %d and %d in %s", j, i, mode).isGreaterThanOrEqualTo(wanted);
                }
            }
        }
    }

    /** Steps that are read off a scale: as far apart as two classes of a map. */
    @ParameterizedTest
    @EnumSource
    void a_scale_of_amounts_grows_away_from_the_page_for_every_sight(Mode mode) {
        for (double[][] sight : SIGHTS) {
            double[] last = null;
            for (int i = 0; i <= 8; i++) {
                double[] now = seen(Theme.SEQUENTIAL.at(i / 8.0).on(mode), sight);
                if (last != null) {
                    assertThat(mode == Mode.LIGHT ? last[0] - now[0] : now[0] - last[0]).as("lightness, step %d", i).isPositive();
                    assertThat(difference(last, now)).as("step %d in %s", i, mode).isGreaterThanOrEqualTo(4);
                }
                last = now;
            }
        }
        assertThat(Contrast.ratio(Theme.SEQUENTIAL.at(0, mode), Theme.PAGE.on(mode))).as("the least is seen").isGreaterThan(1.15);
        assertThat(Contrast.ratio(Theme.SEQUENTIAL.at(1, mode), Theme.PAGE.on(mode))).isGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource
    void the_arms_of_a_scale_that_parts_at_zero_are_told_apart_by_every_sight(Mode mode) {
        for (double[][] sight : SIGHTS) {
            for (int i = 1; i <= 4; i++) {
                double[] below = seen(Theme.DIVERGING.at(0.5 - i / 8.0).on(mode), sight);
                double[] above = seen(Theme.DIVERGING.at(0.5 + i / 8.0).on(mode), sight);
                assertThat(difference(below, above)).as("%d of 4 steps from the middle in %s", i, mode).isGreaterThanOrEqualTo(9);
            }
            for (double[] arm : new double[][] {{0, 0.5}, {1, 0.5}}) {
                for (int i = 0; i < 4; i++) {
                    double[] far = seen(Theme.DIVERGING.at(arm[0] + (arm[1] - arm[0]) * i / 4).on(mode), sight);
                    double[] near = seen(Theme.DIVERGING.at(arm[0] + (arm[1] - arm[0]) * (i + 1) / 4).on(mode), sight);
                    assertThat(mode == Mode.LIGHT ? near[0] - far[0] : far[0] - near[0]).as("lightness in %s", mode).isPositive();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_shade_of_a_scale_has_a_text_that_is_readable_on_it(Mode mode) {
        for (Ramp ramp : List.of(Theme.SEQUENTIAL, Theme.DIVERGING)) {
            for (int i = 0; i <= 100; i++) {
                Ink shade = ramp.at(i / 100.0);
                assertThat(Contrast.ratio(Contrast.readableOn(shade).on(mode), shade.on(mode))).as("%d %%", i).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void a_chosen_colour_is_kept_on_light_and_lightened_where_a_dark_page_would_swallow_it() {
        Ink navy = Contrast.chosen("#0a1a40");
        assertThat(navy.light()).isEqualTo(new Color(0x0a1a40));
        assertThat(Contrast.ratio(navy.dark(), Theme.PAGE.dark())).isGreaterThanOrEqualTo(3);
    }

    /** CIEDE2000 gives these for the first pairs of Sharma, Wu and Dalal's test data (2005). */
    @Test
    void the_measure_is_right() {
        assertThat(difference(new double[] {50, 2.6772, -79.7751}, new double[] {50, 0, -82.7485})).isBetween(2.0424, 2.0426);
        assertThat(difference(new double[] {50, -1.3802, -84.2814}, new double[] {50, 0, -82.7485})).isBetween(0.9999, 1.0001);
        assertThat(difference(new double[] {50, 2.5, 0}, new double[] {73, 25, -18})).isBetween(27.1491, 27.1493);
    }

    /** CIELAB of a colour as someone sees it. */
    private static double[] seen(Color color, double[][] sight) {
        double[] rgb = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
        double[] seen = new double[3];
        for (int row = 0; row < 3; row++) {
            double sum = 0;
            for (int column = 0; column < 3; column++) {
                sum += sight[row][column] * rgb[column];
            }
            seen[row] = Math.clamp(sum, 0, 1);
        }
        double x = curve((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
        double y = curve(0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
        double z = curve((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double curve(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }

    /** CIEDE2000 as in Sharma, Wu and Dalal (2005), with all weights one. */
    private static double difference(double[] one, double[] two) {
        double chroma = (Math.hypot(one[1], one[2]) + Math.hypot(two[1], two[2])) / 2;
        double g = 0.5 * (1 - Math.sqrt(power7(chroma)));
        double a1 = (1 + g) * one[1];
        double a2 = (1 + g) * two[1];
        double c1 = Math.hypot(a1, one[2]);
        double c2 = Math.hypot(a2, two[2]);
        double h1 = hue(a1, one[2]);
        double h2 = hue(a2, two[2]);
        double turn = c1 * c2 == 0 ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
        double meanHue = c1 * c2 == 0 ? h1 + h2 : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2
                : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
        double meanL = (one[0] + two[0]) / 2;
        double meanC = (c1 + c2) / 2;
        double t = 1 - 0.17 * cosine(meanHue - 30) + 0.24 * cosine(2 * meanHue) + 0.32 * cosine(3 * meanHue + 6)
                - 0.20 * cosine(4 * meanHue - 63);
        double lightness = (two[0] - one[0]) / (1 + 0.015 * Math.pow(meanL - 50, 2) / Math.sqrt(20 + Math.pow(meanL - 50, 2)));
        double saturation = (c2 - c1) / (1 + 0.045 * meanC);
        double shade = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn) / 2) / (1 + 0.015 * meanC * t);
        double rotation = -Math.sin(Math.toRadians(60 * Math.exp(-Math.pow((meanHue - 275) / 25, 2)))) * 2 * Math.sqrt(power7(meanC));
        return Math.sqrt(lightness * lightness + saturation * saturation + shade * shade + rotation * saturation * shade);
    }

    private static double power7(double chroma) {
        return Math.pow(chroma, 7) / (Math.pow(chroma, 7) + Math.pow(25, 7));
    }

    private static double hue(double a, double b) {
        return (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
    }

    private static double cosine(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
