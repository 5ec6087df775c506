package casebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file that is far too large, too deep, too wide, or lies about it.
 *
 * @param path where it lies in a project
 * @param said what has to be said of it, behind its path: a place where there is one, and the start of the message
 */
record Bomb(String path, String said, byte[] bytes) {
    private static final String PACKED = ": error: this file unpacks to more than 200 times its size";
    private static final String WIDE = ": error: this file has 100,000 columns, and a seed has at most 5,000";
    private static final String DEEP_JSON = ": error: this is nested more than 128 levels deep";
    private static final String ROW = ": error: a row is longer than 2 MB";
    private static final List<String> MIXED = List.of("1", "\"x\"", "[1]", "{\"a\": 1}", "true");

    /** All of them can stand in one project: a seed that fails keeps no other from being read. */
    static List<Bomb> seeds() throws IOException {
        byte[] noise = new byte[500_000];
        new Random(1).nextBytes(noise);
        return List.of(
                text("wide.csv", WIDE, each(100_000, ",", i -> "c" + i) + "\n" + each(100_000, ",", i -> "1") + "\n"),
                text("nameless.csv", WIDE, ",".repeat(99_999) + "\n"),
                text("quote.csv", ":2:3: error: this `\"` is never closed", "a,b\n1,\"" + "x,y\n".repeat(5_000_000)),
                text("row.csv", ROW, "a,b\n1,2\n" + "0".repeat(40_000_000)),
                text("name.csv", ": error: the name of a column has more than 10,000 characters", "a".repeat(10_000_000) + "\n1\n"),
                text("nul.csv", ": error: there are NUL bytes in the first row", "\0".repeat(5_000_000)),
                packed("names.csv.gz", ": error: this file has 1,000,001 columns", 10, ",a".repeat(100_000)),
                packed("lines.csv.gz", PACKED, 2000, "0,000000\n".repeat(100_000)),
                packed("zeros.csv.gz", PACKED, 1000, "0".repeat(1_000_000)),
                packed("brackets.json.gz", PACKED, 1000, "[".repeat(1_000_000)),
                text("open.json", ":1:129" + DEEP_JSON, "[".repeat(100_000)),
                text("deep.json", ":1:133" + DEEP_JSON, "[{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}]"),
                text("objects.json", ":1:641" + DEEP_JSON, "{\"a\":".repeat(3000) + "1" + "}".repeat(3000)),
                text("keys.json", WIDE, "[{" + each(100_000, ",", i -> "\"k" + i + "\":" + MIXED.get(i % 5)) + "}]"),
                text("string.json", ": error: an object in this file is larger than 16 MB", "[{\"a\":\"" + "x".repeat(40_000_000) + "\"}]"),
                new Bomb("seeds/columns.parquet", WIDE, parquet(100_000)),
                new Bomb("seeds/footer.parquet", ": error: this is no Parquet file that DuckDB can read", lying(0x7FFF_FFFF)),
                new Bomb("seeds/negative.parquet", ": error: this is no Parquet file that DuckDB can read", lying(-1)),
                new Bomb("seeds/thrift.parquet", ": error: this is no Parquet file that DuckDB can read", lying(3000)),
                text("empty.parquet", ": error: this is no Parquet file that DuckDB can read", ""),
                new Bomb("seeds/noise.duckdb", ": error: this is no DuckDB database", noise),
                new Bomb("seeds/damaged.duckdb", ": error: this database is damaged", damaged(noise)));
    }

    /** YAML that grows when it is read, for any place where YAML stands. */
    static String laughs() {
        return "a0: &a0 [x]\n" + each(30, "", i -> "a%2$d: &a%2$d [*a%1$d, *a%1$d]\n".formatted(i, i + 1));
    }

    static String keys() {
        return each(100_000, "", i -> "k" + i + ": 1\n");
    }

    static String deep() {
        return "a: " + "[".repeat(20_000) + "\n";
    }

    static String each(int count, String between, IntFunction<String> piece) {
        return IntStream.range(0, count).mapToObj(piece).collect(Collectors.joining(between));
    }

    private static Bomb text(String name, String said, String text) {
        return new Bomb("seeds/" + name, said, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Bomb packed(String name, String said, int times, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes, 1 << 16)) {
            byte[] piece = text.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                zip.write(piece);
            }
        }
        return new Bomb("seeds/" + name, said, bytes.toByteArray());
    }

    /** A Parquet file without rows whose end says that its description is so long, and which describes nothing. */
    private static byte[] lying(int length) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 1000; i++) {
            out.writeBytes(new byte[] {0x15, 0x02, 0x19});
        }
        return ended(out, length);
    }

    /** A Parquet file without rows: its description (format.thrift, FileMetaData, in Thrift's compact protocol) and nothing else. */
    private static byte[] parquet(int columns) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {0x15, 2, 0x19, (byte) 0xFC}); // the version 1, then a list of structures
        number(out, columns + 1);
        out.writeBytes(new byte[] {0x48, 1, 'r', 0x15}); // the root: its name, its number of children
        number(out, 2L * columns);
        out.write(0);
        for (int i = 0; i < columns; i++) {
            byte[] name = ("c" + i).getBytes(StandardCharsets.US_ASCII);
            out.writeBytes(new byte[] {0x15, 2, 0x25, 2, 0x18}); // INT32, OPTIONAL, the name
            number(out, name.length);
            out.writeBytes(name);
            out.write(0);
        }
        out.writeBytes(new byte[] {0x16, 0, 0x19, 0x0C, 0}); // no rows, no groups of rows
        return ended(out, out.size() - 4);
    }

    private static byte[] ended(ByteArrayOutputStream out, int length) {
        for (int i = 0; i < 4; i++) {
            out.write(length >> 8 * i);
        }
        out.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, long number) {
        long left = number;
        for (; left > 127; left >>>= 7) {
            out.write((int) left & 127 | 128);
        }
        out.write((int) left);
    }

    private static byte[] damaged(byte[] noise) {
        byte[] bytes = noise.clone();
        java.util.Arrays.fill(bytes, 0, 20, (byte) 0);
        System.arraycopy("DUCK@".getBytes(StandardCharsets.US_ASCII), 0, bytes, 8, 5);
        return bytes;
    }
}
