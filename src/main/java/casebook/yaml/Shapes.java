package casebook.yaml;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks a value to have a shape, and reports it if it has another. */
public final class Shapes {
    private static final Pattern MISSING_SPACE = Pattern.compile("(\\w+):(?!//)(\\S.*)");

    private Shapes() {}

    /** @param what names the value in messages: "`tests`", "the front matter" … */
    public static Optional<YamlMap> map(Yaml value, String what, Diagnostics diagnostics) {
        if (value instanceof YamlMap map) {
            return Optional.of(map);
        }
        diagnostics.add(wrong(value, what, "a map").withHint(missingSpace(value)
                .orElse("a map is written as `key: value`, one to a line, or `{key: value}`")));
        return Optional.empty();
    }

    /** The items of a list; none if it isn't one. */
    public static List<Yaml> list(Yaml value, String what, Diagnostics diagnostics) {
        if (value instanceof YamlList list) {
            return list.items();
        }
        var mistake = wrong(value, what, "a list");
        diagnostics.add(value instanceof YamlScalar scalar && scalar.value() != null
                ? mistake.withHint("write it in brackets: `[" + scalar.span().text() + "]`")
                : mistake.withHint("a list is written as `[one, two]`"));
        return List.of();
    }

    /** A scalar of any kind except null. */
    public static Optional<YamlScalar> scalar(Yaml value, String what, Diagnostics diagnostics) {
        if (value instanceof YamlScalar scalar && scalar.value() != null) {
            return Optional.of(scalar);
        }
        diagnostics.add(wrong(value, what, "a single value"));
        return Optional.empty();
    }

    /** One of an enum's constants, written in lower case; an unknown one is an error with the nearest. */
    public static <E extends Enum<E>> Optional<E> choice(
            YamlScalar scalar, String what, Class<E> type, Diagnostics diagnostics) {
        Optional<E> found = Arrays.stream(type.getEnumConstants()).filter(it -> word(it).equals(scalar.text())).findFirst();
        if (found.isEmpty()) {
            List<String> words = Arrays.stream(type.getEnumConstants()).map(Shapes::word).toList();
            diagnostics.add(Diagnostic.invalid(scalar.span(), what + " can't be `" + scalar.text() + "`")
                    .withHint(Nearest.hint(scalar.text(), words)));
        }
        return found;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A message about a value of a wrong shape; one without a value says so. */
    static Diagnostic wrong(Yaml value, String what, String wanted) {
        boolean nothing = value instanceof YamlScalar scalar && scalar.value() == null;
        return Diagnostic.invalid(value.span(), nothing
                ? what + " has no value; it must be " + wanted
                : what + " must be " + wanted + ", not " + value.shape());
    }

    /** What to say to {@code key:value}, which is a text for YAML. */
    static Optional<String> missingSpace(Yaml value) {
        return value instanceof YamlScalar scalar ? missingSpace(scalar.span().text()) : Optional.empty();
    }

    static Optional<String> missingSpace(String written) {
        var found = MISSING_SPACE.matcher(written);
        return found.lookingAt()
                ? Optional.of("put a space after the colon: `" + found.group(1) + ": " + found.group(2) + "`")
                : Optional.empty();
    }
}
