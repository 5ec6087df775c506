package casebook.engine;

import casebook.plan.Relation;
import casebook.result.Column;
import casebook.result.ColumnProfile.AllDifferent;
import casebook.result.ColumnProfile.Range;
import casebook.result.ColumnProfile.Shape;
import casebook.result.ColumnProfile.Unknown;
import casebook.result.ColumnProfile;
import casebook.result.TableProfile;
import casebook.result.Type;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds out what the columns of a table hold, with four queries for up to 32 of them. */
final class Profiler {
    /** Up to so many rows all of them are looked at. */
    static final long EXACT = 1_000_000;
    /** How many columns one query looks at: each that is counted needs memory. */
    private static final int TOGETHER = 32;
    private static final Column COUNT = Types.column("", "BIGINT");
    private static final Column TEXT = Types.column("", "VARCHAR");

    /** What is known of a column once all rows have been looked at, and those of the sample been counted. */
    private record Facts(long present, Optional<Range> range, Optional<Range> scale, long looked, OptionalLong distinct) {}

    private final Session session;
    private final Contents contents;
    private final Reading reading;
    private final RowReader reader;

    Profiler(Session session, Contents contents, Reading reading) {
        this.session = session;
        this.contents = contents;
        this.reading = reading;
        this.reader = new RowReader(session);
    }

    /** @param exact up to how many rows all are looked at */
    TableProfile profile(Relation relation, List<Column> columns, long exact) throws SQLException {
        try (ProfileRows rows = ProfileRows.of(relation, columns.size(), exact, session, contents, reading)) {
            List<ProfiledColumn> all = IntStream.range(0, columns.size()).mapToObj(i -> new ProfiledColumn(i, columns.get(i))).toList();
            var profiles = new ArrayList<ColumnProfile>();
            for (int from = 0; from < all.size(); from += TOGETHER) {
                profiles.addAll(profiles(rows, all.subList(from, Math.min(all.size(), from + TOGETHER))));
            }
            return new TableProfile(rows.count(), rows.sample(), profiles);
        }
    }

    private List<ColumnProfile> profiles(ProfileRows rows, List<ProfiledColumn> columns) throws SQLException {
        Map<ProfiledColumn, Facts> facts = facts(rows, columns);
        var shapes = new HashMap<ProfiledColumn, Shape>();
        shapes.putAll(histograms(rows, facts));
        shapes.putAll(new FrequentValues(session).of(rows, columns.stream().filter(it -> names(it, facts.get(it))).toList()));
        return columns.stream().map(it -> {
            Facts found = facts.get(it);
            Shape otherwise = isAllDifferent(found) ? new AllDifferent() : new Unknown();
            return new ColumnProfile(it.column(), rows.count() - found.present(), found.distinct(), found.range(),
                    shapes.getOrDefault(it, otherwise));
        }).toList();
    }

    private static boolean names(ProfiledColumn column, Facts facts) {
        return column.isNaming() && facts.looked() > 0 && (column.column().type() == Type.BOOLEAN || !isAllDifferent(facts));
    }

    private static boolean isAllDifferent(Facts facts) {
        return facts.looked() > 1 && facts.distinct().equals(OptionalLong.of(facts.looked()));
    }

    private Map<ProfiledColumn, Facts> facts(ProfileRows rows, List<ProfiledColumn> columns) throws SQLException {
        var ends = new Aggregates(scaled(rows.all(), columns));
        var counts = new Aggregates(rows.looked());
        for (ProfiledColumn it : columns) {
            ends.add("count(" + it.value() + ")", COUNT);
            if (it.hasRange()) {
                ends.add(it.cut("min(" + it.value() + ")"), it.column());
                ends.add(it.cut("max(" + it.value() + ")"), it.column());
            }
            if (it.isScaled()) {
                ends.add("min(" + it.scaled() + ")", it.scaleColumn());
                ends.add("max(" + it.scaled() + ")", it.scaleColumn());
            }
            counts.add("count(" + it.value() + ")", COUNT);
            if (it.isComparable()) {
                counts.add("count(DISTINCT " + it.value() + ")", COUNT);
            }
        }
        ends.read(reader);
        counts.read(reader);
        var facts = new HashMap<ProfiledColumn, Facts>();
        columns.forEach(it -> facts.put(it, new Facts((Long) ends.next(), range(ends, it.hasRange()), range(ends, it.isScaled()),
                (Long) counts.next(), it.isComparable() ? OptionalLong.of((Long) counts.next()) : OptionalLong.empty())));
        return facts;
    }

    private static Optional<Range> range(Aggregates ends, boolean asked) {
        if (!asked) {
            return Optional.empty();
        }
        Object smallest = ends.next();
        Object largest = ends.next();
        return smallest == null ? Optional.empty() : Optional.of(new Range(smallest, largest));
    }

    private Map<ProfiledColumn, Shape> histograms(ProfileRows rows, Map<ProfiledColumn, Facts> facts) throws SQLException {
        var bins = new HashMap<ProfiledColumn, Bins>();
        facts.forEach((column, found) -> found.scale()
                .flatMap(scale -> Bins.of(scale, column.column().type())).ifPresent(it -> bins.put(column, it)));
        List<ProfiledColumn> columns = facts.keySet().stream().filter(bins::containsKey).toList();
        var counts = new Aggregates(scaled(rows.looked(), columns));
        columns.forEach(it -> counts.add(bins.get(it).counting(it.scaled()), TEXT));
        counts.read(reader);
        var histograms = new HashMap<ProfiledColumn, Shape>();
        columns.forEach(it -> histograms.put(it, bins.get(it).histogram((String) counts.next())));
        return histograms;
    }

    /** The rows with the places of values on scales beside them. */
    private static String scaled(String rows, List<ProfiledColumn> columns) {
        return "(SELECT " + Stream.concat(Stream.of("*"), columns.stream().filter(ProfiledColumn::isScaled).map(ProfiledColumn::scale))
                .collect(Collectors.joining(", ")) + " FROM " + rows + ")";
    }
}
