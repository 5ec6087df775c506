package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.chart.Theme;
import casebook.launch.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The style sheet's colours: those of the pictures, and readable. */
class StyleTest {
    private static final Pattern COLOR = Pattern.compile("--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");

    private final Map<String, String> light = new HashMap<>();
    private final Map<String, String> dark = new HashMap<>();

    StyleTest() throws IOException {
        Matcher color = COLOR.matcher(Files.readString(Checkout.root().resolve("templates/casebook.css")));
        while (color.find()) {
            light.put(color.group(1), color.group(2));
            dark.put(color.group(1), color.group(3));
        }
    }

    @Test
    void pages_and_pictures_have_the_same_ground_and_texts() {
        assertThat(light).containsEntry("ground", Theme.PAGE_LIGHT).containsEntry("ink", Theme.TEXT_LIGHT)
                .containsEntry("muted", Theme.MUTED_LIGHT).containsEntry("line", Theme.GRID_LIGHT);
        assertThat(dark).containsEntry("ground", Theme.PAGE_DARK).containsEntry("ink", Theme.TEXT_DARK)
                .containsEntry("muted", Theme.MUTED_DARK).containsEntry("line", Theme.GRID_DARK);
    }

    @Test
    void texts_can_be_read() {
        for (Map<String, String> theme : List.of(light, dark)) {
            for (String text : List.of("ink", "muted", "accent", "good", "bad", "violet", "amber")) {
                for (String ground : List.of("ground", "soft")) {
                    assertThat(contrast(theme.get(text), theme.get(ground))).as(text + " on " + ground).isGreaterThanOrEqualTo(4.5);
                }
            }
            assertThat(contrast(theme.get("strong-line"), theme.get("ground"))).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void numbers_can_be_read_on_every_tint() {
        for (Map<String, String> theme : List.of(light, dark)) {
            List<String> tints = theme.keySet().stream().filter(name -> name.matches("(heat|above|below)-\\d")).toList();
            assertThat(tints).hasSize(Heat.STEPS + 2 * Heat.STEPS_EACH_WAY)
                    .allSatisfy(tint -> assertThat(contrast(theme.get("ink"), theme.get(tint))).as(tint).isGreaterThanOrEqualTo(4.5));
        }
    }

    /** WCAG 2.2, "contrast ratio". */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String color) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double c = (channel & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
