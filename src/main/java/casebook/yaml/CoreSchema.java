package casebook.yaml;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** What an unquoted scalar means: YAML 1.2.2, section 10.3.2. */
final class CoreSchema {
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OTHER_BASE = Pattern.compile("0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private CoreSchema() {}

    /** Null, Boolean, Long, BigInteger, Double or the text itself. */
    static Object value(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> null;
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> Double.POSITIVE_INFINITY;
            case "-.inf", "-.Inf", "-.INF" -> Double.NEGATIVE_INFINITY;
            case ".nan", ".NaN", ".NAN" -> Double.NaN;
            default -> number(text);
        };
    }

    private static Object number(String text) {
        if (INTEGER.matcher(text).matches()) {
            return whole(text, 10);
        }
        if (OTHER_BASE.matcher(text).matches()) {
            return whole(text.substring(2), text.charAt(1) == 'o' ? 8 : 16);
        }
        return FLOAT.matcher(text).matches() ? (Object) Double.valueOf(text) : text;
    }

    private static Object whole(String digits, int base) {
        var number = new BigInteger(digits, base);
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }
}
