package casebook.cache;

import casebook.diagnostic.Span;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Describes a value made of records for a recipe: everything in it but where it is written, so that it stays the same when it
 * stands elsewhere in its file. A new component of a record is described without anybody having to remember it.
 */
public final class Described {
    /** What tells the components of a record, but for those that say where it is written: Java makes them anew each time it is asked. */
    private static final ClassValue<List<Method>> PARTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).filter(component -> component.getType() != Span.class)
                    .map(RecordComponent::getAccessor).peek(part -> part.setAccessible(true)).toList();
        }
    };

    private Described() {}

    /** @throws IllegalArgumentException if something in it can't be described */
    public static Out of(Object value) {
        var out = new Out();
        write(out, value);
        return out;
    }

    private static void write(Out out, Object value) {
        switch (value) {
            case null -> out.text("null");
            case Span _ -> { }
            case Optional<?> optional -> out.optional(optional, Described::write);
            case OptionalInt optional -> out.text(optional.toString());
            case OptionalLong optional -> out.text(optional.toString());
            case Enum<?> constant -> out.text(constant.name());
            case List<?> list -> out.list(list, Described::write);
            case Set<?> set -> unordered(out, set.stream().map(Described::of));
            case Map<?, ?> map -> unordered(out, map.entrySet().stream().map(entry -> of(List.of(of(entry.getKey()), of(entry.getValue())))));
            case Out described -> out.bytes(described.bytes());
            case Integer number -> out.number(number);
            case Path path -> out.text(path.toString());
            case Locale locale -> out.text(locale.toLanguageTag());
            case ZoneId zone -> out.text(zone.getId());
            case Record record -> write(out, record);
            default -> out.value(value);
        }
    }

    private static void unordered(Out out, Stream<Out> described) {
        List<byte[]> sorted = described.map(Out::bytes).sorted(Arrays::compare).toList();
        out.list(sorted, Out::bytes);
    }

    private static void write(Out out, Record record) {
        out.text(record.getClass().getName());
        PARTS.get(record.getClass()).forEach(part -> write(out, get(record, part)));
    }

    private static Object get(Record record, Method part) {
        try {
            return part.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
