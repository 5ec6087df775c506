package casebook.site;

import casebook.result.Formats;
import casebook.result.Words;
import java.math.BigDecimal;

/** Writes how large a file is, in units of a thousand. */
record FileSize(Words words, Formats formats) {
    private static final String[] UNITS = {"size.bytes", "size.kilobytes", "size.megabytes", "size.gigabytes"};

    /** Two digits at least: {@code 812 B}, {@code 4.2 kB}, {@code 142 kB}. */
    String write(long bytes) {
        int unit = 0;
        BigDecimal size = BigDecimal.valueOf(bytes);
        while (size.compareTo(BigDecimal.valueOf(1000)) >= 0 && unit < UNITS.length - 1) {
            size = size.movePointLeft(3);
            unit++;
        }
        boolean decimal = unit > 0 && size.compareTo(BigDecimal.TEN) < 0;
        return words.count(UNITS[unit], size.longValue(), formats.format(size, decimal ? "num1" : "int"));
    }
}
