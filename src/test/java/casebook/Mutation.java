package casebook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A file with one mistake in it.
 *
 * @param what what was done, small enough for a message
 */
record Mutation(String what, byte[] text) {
    private static final byte[] SIGNS = "`'\"\n\t -|:#[](){}<>!&*_~=.?$%\\\0,;^0aZ".getBytes(StandardCharsets.UTF_8);

    /** The text ends too early, at every byte. */
    static Stream<Mutation> truncations(byte[] text) {
        return IntStream.range(0, text.length).mapToObj(end -> new Mutation("cut off at byte " + end, Arrays.copyOf(text, end)));
    }

    /** Every byte is taken out, and every byte becomes another one: a sign that means something somewhere, or no UTF-8. */
    static Stream<Mutation> bytes(byte[] text, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, text.length).boxed().flatMap(at -> Stream.of(
                new Mutation("without byte " + at, spliced(text, at)),
                replaced(text, at, SIGNS[random.nextInt(SIGNS.length)]),
                replaced(text, at, random.nextInt(8) == 0 ? (byte) 0xFF : SIGNS[random.nextInt(SIGNS.length)])));
    }

    /** Every line is taken out, stands twice, and changes places with the next one. */
    static Stream<Mutation> lines(byte[] text) {
        List<String> lines = List.of(new String(text, StandardCharsets.ISO_8859_1).split("(?<=\n)"));
        return IntStream.range(0, lines.size()).boxed().flatMap(at -> {
            var without = new ArrayList<>(lines);
            String line = without.remove((int) at);
            var twice = new ArrayList<>(lines);
            twice.add(at, line);
            var swapped = new ArrayList<>(without);
            swapped.add(Math.min(at + 1, swapped.size()), line);
            return Stream.of(joined("without line " + (at + 1), without), joined("line " + (at + 1) + " twice", twice),
                    joined("line " + (at + 1) + " behind the next", swapped));
        });
    }

    static List<Mutation> all(byte[] text, long seed) {
        return Stream.of(truncations(text), bytes(text, seed), lines(text)).flatMap(it -> it).toList();
    }

    /** As many as asked for, from everywhere in a list. */
    static List<Mutation> spread(List<Mutation> all, int most) {
        return IntStream.range(0, Math.min(all.size(), most)).mapToObj(i -> all.get((int) ((long) i * all.size() / Math.min(all.size(), most)))).toList();
    }

    private static Mutation replaced(byte[] text, int at, byte sign) {
        String name = sign < 0 ? "0xFF" : sign < ' ' ? "0x%02x".formatted(sign) : "`" + (char) sign + "`";
        return new Mutation("byte " + at + " as " + name, spliced(text, at, sign));
    }

    private static byte[] spliced(byte[] text, int at, byte... put) {
        var changed = new ByteArrayOutputStream(text.length);
        changed.write(text, 0, at);
        changed.writeBytes(put);
        changed.write(text, at + 1, text.length - at - 1);
        return changed.toByteArray();
    }

    private static Mutation joined(String what, List<String> lines) {
        return new Mutation(what, lines.stream().collect(Collectors.joining()).getBytes(StandardCharsets.ISO_8859_1));
    }
}
