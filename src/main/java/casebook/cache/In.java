package casebook.cache;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads what {@link Out} wrote. Bytes that it didn't write make it throw an {@link IllegalArgumentException}. */
public final class In {
    private final byte[] bytes;
    private int at;

    public In(byte[] bytes) {
        this.bytes = bytes;
    }

    public long number() {
        long read = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = next();
            read |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return read >>> 1 ^ -(read & 1);
            }
        }
        throw new IllegalArgumentException("a number is too long");
    }

    /** A number that fits. */
    public int count() {
        return Math.toIntExact(number());
    }

    public boolean flag() {
        return next() != 0;
    }

    public String text() {
        int length = length();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return take(length());
    }

    public Hash hash() {
        return Hash.read(take(Hash.BYTES));
    }

    public double decimal() {
        long bits = 0;
        for (int i = 0; i < Double.BYTES; i++) {
            bits = bits << 8 | next() & 0xFF;
        }
        return Double.longBitsToDouble(bits);
    }

    public <T> List<T> list(Function<In, T> item) {
        int size = length();
        var list = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            list.add(item.apply(this));
        }
        return list;
    }

    public <T> Optional<T> optional(Function<In, T> item) {
        return flag() ? Optional.of(item.apply(this)) : Optional.empty();
    }

    public OptionalLong optionalNumber() {
        return flag() ? OptionalLong.of(number()) : OptionalLong.empty();
    }

    public Optional<String> optionalText() {
        return optional(In::text);
    }

    public Object value() {
        return switch (next()) {
            case 0 -> null;
            case 1 -> flag();
            case 2 -> number();
            case 3 -> new BigInteger(bytes());
            case 4 -> {
                int scale = count();
                yield new BigDecimal(new BigInteger(bytes()), scale);
            }
            case 5 -> decimal();
            case 6 -> text();
            case 7 -> LocalDate.ofEpochDay(number());
            case 8 -> {
                LocalDate day = LocalDate.ofEpochDay(number());
                yield LocalDateTime.of(day, LocalTime.ofNanoOfDay(number()));
            }
            case 9 -> {
                long seconds = number();
                yield Duration.ofSeconds(seconds, number());
            }
            case 10 -> list(In::value);
            case 11 -> count();
            default -> throw new IllegalArgumentException("there is no such kind of value");
        };
    }

    private int length() {
        int length = count();
        if (length < 0 || length > bytes.length - at) {
            throw new IllegalArgumentException("a length leads out of the entry");
        }
        return length;
    }

    private byte[] take(int length) {
        if (length > bytes.length - at) {
            throw new IllegalArgumentException("the entry ends too early");
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    private byte next() {
        if (at >= bytes.length) {
            throw new IllegalArgumentException("the entry ends too early");
        }
        return bytes[at++];
    }
}
