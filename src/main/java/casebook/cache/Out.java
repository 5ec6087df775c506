package casebook.cache;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** Writes values as bytes that {@link In} reads: each says how long it is, so that no two contents are written alike. */
public final class Out {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public byte[] bytes() {
        return out.toByteArray();
    }

    /** A whole number: seven bits a byte, small ones in one. */
    public Out number(long number) {
        long left = number << 1 ^ number >> 63;
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
        return this;
    }

    public Out flag(boolean flag) {
        out.write(flag ? 1 : 0);
        return this;
    }

    public Out text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public Out bytes(byte[] bytes) {
        number(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    public Out hash(Hash hash) {
        out.writeBytes(hash.bytes());
        return this;
    }

    public Out decimal(double number) {
        long bits = Double.doubleToLongBits(number);
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (bits >>> shift));
        }
        return this;
    }

    public <T> Out list(Collection<T> list, BiConsumer<Out, T> item) {
        number(list.size());
        list.forEach(it -> item.accept(this, it));
        return this;
    }

    public <T> Out optional(Optional<T> optional, BiConsumer<Out, T> item) {
        flag(optional.isPresent());
        optional.ifPresent(it -> item.accept(this, it));
        return this;
    }

    public Out optional(OptionalLong optional) {
        flag(optional.isPresent());
        optional.ifPresent(this::number);
        return this;
    }

    public Out optionalText(Optional<String> text) {
        return optional(text, Out::text);
    }

    /**
     * A value of a table or a parameter.
     *
     * @param value of a class that {@link casebook.result.Type} names, a list of such, or null
     */
    public Out value(Object value) {
        switch (value) {
            case null -> out.write(0);
            case Boolean truth -> tag(1).flag(truth);
            case Long number -> tag(2).number(number);
            case BigInteger number -> tag(3).bytes(number.toByteArray());
            case BigDecimal number -> tag(4).number(number.scale()).bytes(number.unscaledValue().toByteArray());
            case Double number -> tag(5).decimal(number);
            case String text -> tag(6).text(text);
            case LocalDate date -> tag(7).number(date.toEpochDay());
            case LocalDateTime time -> tag(8).number(time.toLocalDate().toEpochDay()).number(time.toLocalTime().toNanoOfDay());
            case Duration duration -> tag(9).number(duration.getSeconds()).number(duration.getNano());
            case List<?> list -> tag(10).list(list, Out::value);
            case Integer number -> tag(11).number(number);
            default -> throw new IllegalArgumentException("a value of " + value.getClass() + " can't be kept");
        }
        return this;
    }

    private Out tag(int tag) {
        out.write(tag);
        return this;
    }
}
