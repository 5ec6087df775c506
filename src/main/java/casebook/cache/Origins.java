package casebook.cache;

import casebook.result.Origin;

/** Where columns come from, as bytes. */
public final class Origins {
    private Origins() {}

    public static void write(Out out, Origin origin) {
        switch (origin) {
            case Origin.Unknown _ -> out.number(0);
            case Origin.Unchanged unchanged -> {
                out.number(1);
                write(out, unchanged.source());
            }
            case Origin.Computed computed -> out.number(2).list(computed.sources(), Origins::write);
        }
    }

    public static Origin read(In in) {
        return switch (in.count()) {
            case 0 -> new Origin.Unknown();
            case 1 -> new Origin.Unchanged(source(in));
            case 2 -> new Origin.Computed(in.list(Origins::source));
            default -> throw new IllegalArgumentException("there is no such origin");
        };
    }

    private static void write(Out out, Origin.Source source) {
        out.text(source.relation()).text(source.column());
    }

    private static Origin.Source source(In in) {
        String relation = in.text();
        return new Origin.Source(relation, in.text());
    }
}
