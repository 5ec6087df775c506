package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.plan.Relation;
import casebook.project.Seed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV files as people really have them: what is in them arrives, or a message names the file and the line. */
class CsvSeedTest {
    @TempDir
    private Path folder;

    private SeedFolder seeds;

    @BeforeEach
    void open() {
        seeds = new SeedFolder(folder);
    }

    @AfterEach
    void close() {
        seeds.close();
    }

    private String table(String text) {
        seeds.file("x.csv", text).loaded();
        return seeds.table("x");
    }

    @Test
    void typesComeFromAllValues() {
        String ints = IntStream.range(0, 5000).mapToObj(i -> i + ",,a" + i + "\n").reduce("", String::concat);
        seeds.file("x.csv", "n,late,t\n" + ints + "5000,2024-01-01,b\n").file("y.csv", "n,late,t\n" + ints + "x,7.5,b\n").loaded();
        assertThat(seeds.table("x")).startsWith("n:BIGINT | late:DATE | t:VARCHAR\n0 | null | a0\n");
        assertThat(seeds.table("y")).startsWith("n:VARCHAR | late:DOUBLE | t:VARCHAR\n0 | null | a0\n");
    }

    /** Large files are typed while they are read, by their first rows; a late row that doesn't fit changes that. */
    @Test
    void lateRowsCountInLargeFiles() {
        String rows = IntStream.range(1, 3000).mapToObj(i -> i + ",2024-01-01, 1,true,a\n").collect(Collectors.joining());
        String head = "zip,day,n,b,t\n";
        seeds.file("fits.csv", head + rows).file("zero.csv", head + rows + "01200,2024-01-02 10:00:00,1.5,maybe,\n")
                .column("zip", "integer").column("day", "timestamp").file("typed.csv", head + rows + "01200,2024-01-02,,,\n").loaded();
        assertThat(seeds.table("fits")).startsWith("zip:BIGINT | day:DATE | n:BIGINT | b:BOOLEAN | t:VARCHAR\n1 | 2024-01-01 | 1 | true | a\n");
        assertThat(seeds.table("zero")).startsWith("zip:VARCHAR | day:TIMESTAMP | n:DOUBLE | b:VARCHAR | t:VARCHAR\n1 | 2024-01-01T00:00 | 1.0 | true | a\n");
        assertThat(seeds.table("typed")).startsWith("zip:INTEGER | day:TIMESTAMP | n:BIGINT | b:BOOLEAN | t:VARCHAR\n1 | 2024-01-01T00:00 | 1 | true | a\n");
        assertThat(seeds.engine().rows(new Relation("raw", "typed"), 1).total()).isEqualTo(3000);
    }

    @Test
    void lateValuesThatDontFitNameTheirLine() {
        String rows = IntStream.range(1, 3000).mapToObj(i -> i + ",a\n").collect(Collectors.joining());
        seeds.column("id", "integer").file("x.csv", "id,t\n" + rows + "3000.5,b\n");
        assertThat(seeds.problems()).startsWith("seeds/x.csv:3001:1: error: `3000.5` is no INTEGER, as `id` is declared\n");
    }

    @Test
    void everyTypeIsFound() {
        assertThat(table("""
                b,i,h,d,date,at,zoned,time,t,e
                true,1,170141183460469231731687303715884105727,1.5,2024-02-29,2024-02-29 10:00:00,2024-07-01T10:00:00Z,10:00,2024-02-30,
                FALSE,-20,0,-2e3,2023-12-31,2024-02-29,2024-07-01 10:00:00+02:00,23:59:59.5,x,
                """)).isEqualTo("""
                b:BOOLEAN | i:BIGINT | h:HUGEINT | d:DOUBLE | date:DATE | at:TIMESTAMP | zoned:TIMESTAMP WITH TIME ZONE | time:TIME | t:VARCHAR | e:VARCHAR
                true | 1 | 170141183460469231731687303715884105727 | 1.5 | 2024-02-29 | 2024-02-29T10:00 | 2024-07-01T12:00 | 10:00:00 | 2024-02-30 | null
                false | -20 | 0 | -2000.0 | 2023-12-31 | 2024-02-29T00:00 | 2024-07-01T10:00 | 23:59:59.5 | x | null""");
    }

    @Test
    void leadingZerosAndSignsAreKept() {
        assertThat(table("zip,code,phone,zero,price\n01200,007,+33612345678,0,0.5\n75001,12,0612345678,10,10\n")).isEqualTo("""
                zip:VARCHAR | code:VARCHAR | phone:VARCHAR | zero:BIGINT | price:DOUBLE
                01200 | 007 | +33612345678 | 0 | 0.5
                75001 | 12 | 0612345678 | 10 | 10.0""");
    }

    @Test
    void schemaYmlDropsLeadingZerosWhereItSaysSo() {
        seeds.column("zip", "integer").column("amount", "decimal(10,2)").column("on", "date").file("x.csv", "zip,amount,on\n01200,1.5,2024-01-01\n").loaded();
        assertThat(seeds.table("x")).isEqualTo("zip:INTEGER | amount:DECIMAL(10,2) | on:DATE\n1200 | 1.50 | 2024-01-01");
    }

    @Test
    void schemaYmlKeepsTextsWhereItSaysSo() {
        seeds.column("id", "varchar").file("x.csv", "id,n\n1, 2\n").loaded();
        assertThat(seeds.table("x")).isEqualTo("id:VARCHAR | n:BIGINT\n1 | 2");
    }

    @Test
    void delimitersAreFound() {
        seeds.file("semi.csv", "a;b, c\n1;\"x;y\"\n2;z, t\n").file("pipe.csv", "a|b\n1|2\n").file("tab.csv", "a\tb\n1\t2,5\n")
                .file("t.tsv", "a,x\tb\n1\t2\n").file("one.csv", "name\nx\n\ny\n").loaded();
        assertThat(seeds.table("semi")).isEqualTo("a:BIGINT | b, c:VARCHAR\n1 | x;y\n2 | z, t");
        assertThat(seeds.table("pipe")).isEqualTo("a:BIGINT | b:BIGINT\n1 | 2");
        assertThat(seeds.table("tab")).isEqualTo("a:BIGINT | b:VARCHAR\n1 | 2,5");
        assertThat(seeds.table("t")).isEqualTo("a,x:BIGINT | b:BIGINT\n1 | 2");
        assertThat(seeds.table("one")).isEqualTo("name:VARCHAR\nx\nnull\ny");
    }

    @Test
    void declaredReadingWins() {
        seeds.reading(new Seed.Reading(Optional.of("~"), Optional.of("'"), Optional.empty(), Optional.of(","), Optional.of(false)))
                .file("x.csv", "'a~b'~1,5\n'it''s'~1.000,5\n")
                .reading(new Seed.Reading(Optional.of(";"), Optional.empty(), Optional.empty(), Optional.of(","), Optional.empty()))
                .column("m", "decimal(8,2)").file("y.csv", "n;m;k\n1,5;2,25;3.5\n-2;,5;7\n").loaded();
        assertThat(seeds.table("x")).isEqualTo("column0:VARCHAR | column1:VARCHAR\na~b | 1,5\nit's | 1.000,5");
        assertThat(seeds.table("y")).isEqualTo("n:DOUBLE | m:DECIMAL(8,2) | k:VARCHAR\n1.5 | 2.25 | 3.5\n-2.0 | 0.50 | 7");
    }

    @Test
    void columnsOfAFileWithoutHeaderAreNamedBySchemaYml() {
        seeds.reading(new Seed.Reading(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(false)))
                .column("id", "").column("name", "").file("x.csv", "1,a\n").loaded();
        assertThat(seeds.table("x")).isEqualTo("id:BIGINT | name:VARCHAR\n1 | a");
    }

    @Test
    void quotesLineEndsAndMarks() {
        seeds.file("win.csv", "\uFEFFa,b\r\n1,\"x\r\ny \"\"z\"\"\"\r\n2,é\r\n").file("mac.csv", "a,b\r1,2\r3,4\r").file("end.csv", "a,b\n1,2").loaded();
        assertThat(seeds.table("win")).isEqualTo("a:BIGINT | b:VARCHAR\n1 | x\r\ny \"z\"\n2 | é");
        assertThat(seeds.table("mac")).isEqualTo("a:BIGINT | b:BIGINT\n1 | 2\n3 | 4");
        assertThat(seeds.table("end")).isEqualTo("a:BIGINT | b:BIGINT\n1 | 2");
    }

    @Test
    void encodings() {
        String text = "id,city\r\n1,Orléans\r\n2,Nîmes €\r\n";
        byte[] little = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
        byte[] big = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
        seeds.file("little.csv", little).file("big.csv", big).encoding("utf-16").file("bare.csv", text.getBytes(StandardCharsets.UTF_16LE))
                .encoding("latin-1").file("latin.csv", text.getBytes(Charset.forName("windows-1252"))).loaded();
        for (String name : new String[] {"little", "big", "bare", "latin"}) {
            assertThat(seeds.table(name)).isEqualTo("id:BIGINT | city:VARCHAR\n1 | Orléans\n2 | Nîmes €");
        }
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void gzip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write("a;b\n1;é\n".getBytes(StandardCharsets.UTF_8));
        }
        seeds.file("x.csv.gz", bytes.toByteArray()).loaded();
        assertThat(seeds.table("x")).isEqualTo("a:BIGINT | b:VARCHAR\n1 | é");
    }

    @Test
    void headers() {
        seeds.file("x.csv", "id, Montant (€) ,\"a \"\"b\"\"\",select,,id,ID,Été\n1,2,3,4,5,6,7,8\n").load();
        assertThat(seeds.table("x"))
                .isEqualTo("id:BIGINT | Montant (€):BIGINT | a \"b\":BIGINT | select:BIGINT | column4:BIGINT | id_1:BIGINT | ID_2:BIGINT | Été:BIGINT\n"
                        + "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8");
    }

    @Test
    void columnsWithoutANameOfTheirOwnAreToldOf() throws IOException {
        assertThat(seeds.file("x.csv", "\nName;\"a;\";name;;c;\n1;2;3;4;5;6\n").problems()).isEqualTo("""
                seeds/x.csv:2:11: warning: there are two columns `name`, capitals making no difference
                 2 | Name;"a;";name;;c;
                   |           ^^^^
                  hint: it is `name_1` here; give it a name of its own in the file
                seeds/x.csv:2:16: warning: this column has no name
                 2 | Name;"a;";name;;c;
                   |                ^
                  hint: it is `column3` here; give it a name of its own in the file
                seeds/x.csv:2:19: warning: this column has no name
                 2 | Name;"a;";name;;c;
                   |                   ^
                  hint: it is `column5` here; give it a name of its own in the file
                """);
    }

    @Test
    void aHeaderAloneIsATableWithoutRows() {
        assertThat(table("a,b\n")).isEqualTo("a:VARCHAR | b:VARCHAR");
    }

    @Test
    void emptyValuesAreNullAndNothingElseIs() {
        assertThat(table("a,b,n\n,\"\",\nNULL,NA,\"\"\n -,x ,3\n"))
                .isEqualTo("a:VARCHAR | b:VARCHAR | n:BIGINT\nnull | null | null\nNULL | NA | null\n - | x  | 3");
    }

    @Test
    void blankLinesAreNoRows() {
        seeds.file("x.csv", "\n\r\n\na,b\n\n1,2\n\n").file("one.csv", "\n\nname\nx\n\ny\n").file("odd.csv", "\"a\nb\",c\n1,2\n").loaded();
        assertThat(seeds.table("x")).isEqualTo("a:BIGINT | b:BIGINT\n1 | 2");
        assertThat(seeds.table("one")).isEqualTo("name:VARCHAR\nx\nnull\ny");
        assertThat(seeds.table("odd")).isEqualTo("a\nb:BIGINT | c:BIGINT\n1 | 2");
    }

    @Test
    void aFileWithoutQuotes() {
        seeds.reading(new Seed.Reading(Optional.empty(), Optional.of(""), Optional.empty(), Optional.empty(), Optional.empty()))
                .file("x.csv", "a,b\n1,5\" nail\n2,\"x\n").loaded();
        assertThat(seeds.table("x")).isEqualTo("a:BIGINT | b:VARCHAR\n1 | 5\" nail\n2 | \"x");
    }

    @Test
    void rowsKeepTheirOrder() {
        seeds.file("x.csv", "n\n" + IntStream.range(0, 50).mapToObj(i -> (i * 37) % 50 + "\n").reduce("", String::concat)).loaded();
        assertThat(seeds.table("x")).startsWith("n:BIGINT\n0\n37\n24\n11\n48");
    }

    @Test
    void aNamedPlaceForEachBadRow() {
        assertThat(seeds.file("orders.csv", "id,note,n\n1,\"two\nlines\",2\n3,x\n4,a,b,c\n5,y,6\n").problems()).isEqualTo("""
                seeds/orders.csv:4:1: error: this row has 2 values, and the header has 3
                 4 | 3,x
                   | ^^^
                seeds/orders.csv:5:1: error: this row has 4 values, and the header has 3
                 5 | 4,a,b,c
                   | ^^^^^^^
                  hint: a value that holds a `,` stands in quotes
                """);
    }

    @Test
    void aBadRowFarBelow() {
        String rows = IntStream.range(0, 200_000).mapToObj(i -> i + ",\"l1\nl2\"\n").collect(Collectors.joining());
        assertThat(seeds.file("x.csv", "a,b\n" + rows + "1,2,3\n").problems())
                .startsWith("seeds/x.csv:400002:1: error: this row has 3 values, and the header has 2\n 400002 | 1,2,3\n");
    }

    @Test
    void quotesThatDontMatch() {
        assertThat(seeds.file("a.csv", "a,b\n1,x\n2,\"y\n3,z\n").file("b.csv", "a,b\n1,\"x\" y\n").problems()).isEqualTo("""
                seeds/a.csv:3:3: error: this `"` is never closed
                 3 | 2,"y
                   |   ^
                  hint: a quote inside a quoted value is written twice: ""
                seeds/b.csv:2:3: error: text follows the quote that closes a value
                 2 | 1,"x" y
                   |   ^^^^^
                  hint: a quote inside a quoted value is written twice: ""
                """);
    }

    @Test
    void linesBeforeTheHeader() {
        assertThat(seeds.file("x.csv", "Export of Monday\n\nid,n\n1,2\n").problems())
                .startsWith("seeds/x.csv:3:1: error: this row has 2 values, and the header has 1\n 3 | id,n\n   | ^^^^\n"
                        + "  hint: a value that holds a `,` stands in quotes; lines above the names of the columns have to go\n");
    }

    @Test
    void mixedLineEnds() {
        assertThat(seeds.file("x.csv", "a,b\r\n1,2\r\n3,4\n5,6\r\n").problems()).isEqualTo("""
                seeds/x.csv:3:1: error: this line ends otherwise than the lines before it
                 3 | 3,4
                   | ^^^
                  hint: save the file with one kind of line end
                """);
    }

    @Test
    void latinBytesInWhatShouldBeUtf8() {
        byte[] bytes = "id,city\n1,Paris\n2,Orl\u00e9ans\n3,N\u00eemes\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(seeds.file("x.csv", bytes).problems()).isEqualTo("""
                seeds/x.csv:3:6: error: this is not UTF-8
                 3 | 2,Orl\uFFFDans
                   |      ^
                  hint: save the file as UTF-8, or say `encoding: latin-1` in seeds/schema.yml
                """);
    }

    @Test
    void emptyFiles() {
        assertThat(seeds.file("a.csv", "").file("b.csv", "\n\n").file("c.csv", "\uFEFF").problems()).isEqualTo("""
                seeds/a.csv: error: the file is empty
                  hint: a seed needs at least a line with the names of its columns
                seeds/b.csv: error: the file is empty
                  hint: a seed needs at least a line with the names of its columns
                seeds/c.csv: error: the file is empty
                  hint: a seed needs at least a line with the names of its columns
                """);
    }

    @Test
    void valuesThatTheDeclaredTypeCantHold() {
        seeds.column("id", "integer").column("on", "date").column("price", "double").column("ok", "boolean")
                .file("x.csv", "id,on,price,ok\n1,2024-01-01,1.5,true\n2.5,31/12/2024,\"1,5\",maybe\n\"a\nb\",2024-02-30,3,false\n");
        assertThat(seeds.problems()).isEqualTo("""
                seeds/x.csv:3:1: error: `2.5` is no INTEGER, as `id` is declared
                 3 | 2.5,31/12/2024,"1,5",maybe
                   | ^^^
                seeds/schema.yml:5:20: note: declared here
                 5 |         data_type: integer
                   |                    ^^^^^^^
                seeds/x.csv:4:1: error: `a…` is no INTEGER, as `id` is declared
                 4 | "a
                   | ^^
                seeds/schema.yml:5:20: note: declared here
                 5 |         data_type: integer
                   |                    ^^^^^^^
                seeds/x.csv:3:5: error: `31/12/2024` is no DATE, as `on` is declared
                 3 | 2.5,31/12/2024,"1,5",maybe
                   |     ^^^^^^^^^^
                seeds/schema.yml:7:20: note: declared here
                 7 |         data_type: date
                   |                    ^^^^
                  hint: dates are written 2024-12-31; others can be read as text, with strptime in a model
                seeds/x.csv:4:1: error: `2024-02-30` is no DATE, as `on` is declared
                 4 | "a
                   | ^^
                seeds/schema.yml:7:20: note: declared here
                 7 |         data_type: date
                   |                    ^^^^
                seeds/x.csv:3:17: error: `1,5` is no DOUBLE, as `price` is declared
                 3 | 2.5,31/12/2024,"1,5",maybe
                   |                 ^^^
                seeds/schema.yml:9:20: note: declared here
                 9 |         data_type: double
                   |                    ^^^^^^
                  hint: say `decimal: ","` in seeds/schema.yml
                seeds/x.csv:3:22: error: `maybe` is no BOOLEAN, as `ok` is declared
                 3 | 2.5,31/12/2024,"1,5",maybe
                   |                      ^^^^^
                seeds/schema.yml:11:20: note: declared here
                 11 |         data_type: boolean
                    |                    ^^^^^^^
                """);
    }

    @Test
    void manyBadValuesAreCounted() {
        seeds.column("n", "integer").file("x.csv", "n\n" + "x\n".repeat(50));
        assertThat(seeds.problems().lines().filter(line -> line.contains("error:") || line.contains("more values")))
                .containsExactly("seeds/x.csv:2:1: error: `x` is no INTEGER, as `n` is declared",
                        "seeds/x.csv:3:1: error: `x` is no INTEGER, as `n` is declared",
                        "seeds/x.csv:4:1: error: `x` is no INTEGER, as `n` is declared",
                        "seeds/schema.yml:5:20: note: and 47 more values of `n` don't fit");
    }

    @Test
    void declarationsThatMeanNothing() {
        seeds.column("ammount", "integer").column("id", "strin").column("n", "integer); DROP TABLE x; --").column("m", "decimal(50,2)")
                .file("x.csv", "id,amount,n,m\n1,2,3,4\n");
        assertThat(seeds.problems().lines().filter(line -> line.contains("error:") || line.contains("hint:"))).containsExactly(
                "seeds/schema.yml:4:15: error: `x` has no column `ammount`", "  hint: did you mean `amount`?",
                "seeds/schema.yml:7:20: error: there is no SQL type `strin`", "  hint: did you mean `string`?",
                "seeds/schema.yml:9:20: error: there is no SQL type `integer); DROP TABLE x; --`",
                "seeds/schema.yml:11:20: error: `decimal(50,2)` is no SQL type: DECIMAL type width must be between 1 and 38");
    }

    @Test
    void oneBadSeedDoesNotHideAnother() {
        assertThat(seeds.file("a.csv", "a,b\n1\n").file("b.csv", "").file("c.csv", "n\n1\n").load()).hasSize(2);
        assertThat(seeds.table("c")).isEqualTo("n:BIGINT\n1");
        assertThat(seeds.engine().catalog()).containsKeys(new Relation("raw", "a"), new Relation("raw", "b"), new Relation("raw", "c"));
    }

    @Test
    void aFileThatIsGone() throws IOException {
        seeds.file("x.csv", "a\n1\n");
        Files.delete(folder.resolve("seeds/x.csv"));
        assertThat(seeds.problems()).isEqualTo("seeds/x.csv: error: the file is gone\n");
    }

    @Test
    void namesOfFoldersMayHoldAnything() throws IOException {
        try (var odd = new SeedFolder(Files.createDirectory(folder.resolve("l'été \"1\" *?[x]")))) {
            odd.file("x.csv", "a\n1\n").loaded();
            assertThat(odd.table("x")).isEqualTo("a:BIGINT\n1");
        }
    }
}
