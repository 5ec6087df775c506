package casebook.cache;

import casebook.result.Column;
import casebook.result.ColumnProfile;
import casebook.result.TableProfile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What tables hold, as bytes. */
public final class Profiles {
    private Profiles() {}

    public static void write(Out out, TableProfile profile) {
        out.number(profile.rows()).optional(profile.sample()).list(profile.columns(), Profiles::write);
    }

    public static TableProfile read(In in) {
        long rows = in.number();
        OptionalLong sample = in.optionalNumber();
        return new TableProfile(rows, sample, in.list(Profiles::readColumn));
    }

    private static void write(Out out, ColumnProfile profile) {
        Tables.writeColumn(out, profile.column());
        out.number(profile.nulls()).optional(profile.distinct())
                .optional(profile.range(), (o, range) -> o.value(range.smallest()).value(range.largest()));
        switch (profile.shape()) {
            case ColumnProfile.Unknown _ -> out.number(0);
            case ColumnProfile.AllDifferent _ -> out.number(1);
            case ColumnProfile.Histogram histogram -> out.number(2).list(histogram.bounds(), Out::value).list(histogram.counts(), Out::number);
            case ColumnProfile.Frequent frequent -> out.number(3).list(frequent.values(), (o, count) -> o.value(count.value()).number(count.count()));
        }
    }

    private static ColumnProfile readColumn(In in) {
        Column column = Tables.readColumn(in);
        long nulls = in.number();
        OptionalLong distinct = in.optionalNumber();
        Optional<ColumnProfile.Range> range = in.optional(i -> {
            Object smallest = i.value();
            return new ColumnProfile.Range(smallest, i.value());
        });
        return new ColumnProfile(column, nulls, distinct, range, shape(in));
    }

    private static ColumnProfile.Shape shape(In in) {
        return switch (in.count()) {
            case 0 -> new ColumnProfile.Unknown();
            case 1 -> new ColumnProfile.AllDifferent();
            case 2 -> {
                List<Object> bounds = in.list(In::value);
                yield new ColumnProfile.Histogram(bounds, in.list(In::number));
            }
            case 3 -> new ColumnProfile.Frequent(in.list(i -> {
                Object value = i.value();
                return new ColumnProfile.Count(value, i.number());
            }));
            default -> throw new IllegalArgumentException("there is no such shape");
        };
    }
}
