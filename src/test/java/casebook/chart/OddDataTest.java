package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.notebook.Channel;
import casebook.notebook.ChartType;
import casebook.result.Formats;
import casebook.result.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every type with data of every odd kind: there is a picture whose texts lie within it and over nothing else, or a
 * diagnostic that says what to do. New types are tried as soon as they exist.
 */
class OddDataTest {
    private static final Set<Channel> NUMBERS = EnumSet.of(Channel.Y, Channel.Y2, Channel.VALUE, Channel.SIZE, Channel.LOW, Channel.HIGH,
            Channel.OPEN, Channel.CLOSE);
    private static final List<Type> PLACES = List.of(Type.TEXT, Type.DATE, Type.INTEGER);

    /** Names and numbers of rows. */
    private record Data(List<String> names, List<Object> values) {
        static Data of(IntFunction<String> name, Object... values) {
            return new Data(IntStream.range(0, values.length).mapToObj(name).toList(), Arrays.asList(values));
        }
    }

    private static Map<String, Data> data() {
        Map<String, Data> data = new LinkedHashMap<>();
        data.put("no rows", Data.of(i -> "n"));
        data.put("one point", Data.of(i -> "n", 3.5));
        data.put("all zeros", Data.of(i -> "n" + i, 0.0, 0.0, 0.0, 0.0));
        data.put("all NULL", Data.of(i -> "n" + i, null, null, null));
        data.put("NULL, NaN and infinities", Data.of(i -> "n" + i, 1.0, null, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 2.0));
        data.put("negative", Data.of(i -> "n" + i, -1.0, -20.0, 5.0, -3.0));
        data.put("tiny", Data.of(i -> "n" + i, 1e-9, 3e-9, 2.5e-9));
        data.put("huge", Data.of(i -> "n" + i, 1e15, 2e15, -1e15));
        data.put("tiny and huge", Data.of(i -> "n" + i, 1e-9, 1e15));
        data.put("200 categories", Data.of(i -> "Category " + i, IntStream.range(0, 200).mapToObj(i -> (Object) (double) (i % 37)).toArray()));
        data.put("80 letters", Data.of(i -> Samples.EIGHTY_LETTERS + i, 5.0, 4.0, 3.0, 2.0));
        data.put("right to left", Data.of(i -> "القاهرة " + i, 5.0, 4.0));
        data.put("Chinese", Data.of(i -> "東京都 " + i, 5.0, 4.0));
        data.put("Greek and Cyrillic", Data.of(i -> i == 0 ? "Θεσσαλονίκη" : "Санкт-Петербург", 5.0, 4.0));
        data.put("no name", Data.of(i -> i == 0 ? null : "", 5.0, 4.0));
        data.put("signs", Data.of(i -> "a\nb\tc\u0000d\u202Ee\u200B " + i, 5.0, 4.0));
        return data;
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    @Timeout(60)
    void there_is_a_picture_or_a_way_out(ChartType type) {
        for (Type places : type.takes("x") ? PLACES : List.of(Type.TEXT)) {
            data().forEach((name, rows) -> tryOut(sample(type, places, rows, false), type + ", " + places + ", " + name));
        }
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    @Timeout(60)
    void in_small_charts_too(ChartType type) {
        for (Type places : type.takes("facet") ? PLACES : List.<Type>of()) {
            data().forEach((name, rows) -> tryOut(sample(type, places, rows, true), type + ", small, " + places + ", " + name));
        }
    }

    private static void tryOut(Sample sample, String name) {
        List<Diagnostic> wrong = new ChartRenderer(new Formats(Locale.ENGLISH, Map.of())).check(sample.spec(), sample.table().columns());
        try {
            if (wrong.isEmpty()) {
                checkTexts(sample.scene(), name);
                assertThat(Raster.paint(sample.narrow(), Mode.DARK)).isNotNull();
                assertThat(Drawings.describe(sample.figure())).as(name).isNotBlank();
            }
        } catch (ReportException refused) {
            wrong = refused.diagnostics();
        } catch (RuntimeException e) {
            throw new AssertionError(name, e);
        }
        assertThat(wrong).as(name).allSatisfy(diagnostic -> assertThat(diagnostic.hint().orElse("")).as(diagnostic.message()).isNotBlank());
    }

    private static void checkTexts(Scene scene, String name) {
        Box picture = new Box(0, 0, scene.width(), scene.height());
        List<Mark.Text> texts = scene.texts();
        List<Box> inks = texts.stream().map(TextBoxes::ink).toList();
        for (int i = 0; i < texts.size(); i++) {
            Mark.Text text = texts.get(i);
            assertTrue(text.text().isBlank() || picture.contains(inks.get(i)), () -> name + ": cut: " + text);
            for (int j = 0; j < i; j++) {
                Mark.Text other = texts.get(j);
                assertFalse(inks.get(j).overlaps(inks.get(i)), () -> name + ": " + text + " over " + other);
            }
        }
    }

    private static Sample sample(ChartType type, Type places, Data data, boolean small) {
        Sample sample = Sample.of(type);
        List<Channel> channels = new ArrayList<>(Arrays.stream(Channel.values()).filter(channel -> type.required().contains(channel.key())).toList());
        if (small) {
            channels.add(Channel.FACET);
        }
        for (Channel channel : channels) {
            sample.column(channel.key(), channel == Channel.X ? places : NUMBERS.contains(channel) ? Type.DOUBLE : Type.TEXT);
            sample.show(channel, channel.key());
        }
        for (int i = 0; i < data.values.size(); i++) {
            int row = i;
            sample.row(channels.stream().map(channel -> cell(channel, places, data, row)).toArray());
        }
        return type.takes("labels") ? sample.labels() : sample;
    }

    private static Object cell(Channel channel, Type places, Data data, int row) {
        if (NUMBERS.contains(channel)) {
            return data.values.get(row);
        }
        return switch (channel) {
            case X -> places == Type.DATE ? LocalDate.of(2024, 1, 1).plusMonths(row)
                    : places == Type.INTEGER ? (Object) (long) (row + 1) : data.names.get(row);
            case TARGET -> "to " + data.names.get(row);
            case FACET -> row % 2 == 0 ? "Even" : "Odd";
            default -> data.names.get(row);
        };
    }
}
