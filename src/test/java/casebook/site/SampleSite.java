package casebook.site;

import casebook.diagnostic.DiagnosticPrinter;
import casebook.result.Column;
import casebook.result.Table;
import casebook.result.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pages with everything that pages can have, of made-up results: for tests that look at whole pages, and for people, who
 * get it written by {@code main}.
 */
final class SampleSite {
    private static final String OVERVIEW = """
            ---
            title: Do students and professionals find each other?
            subtitle: Thirty months of a mentoring marketplace, told by its own data
            description: What the numbers say about who meets whom.
            author: A. Nalyst
            date: 2025-02-28
            order: 1
            ---

            ```sql totals value
            SELECT count(*) AS conversations FROM stg_conversations
            ```

            A student who wants to know what a job is like asks somebody who does it. The platform made
            **`=totals.conversations:int` conversations** possible, and `=totals.rate:pct1` of them led to an appointment.[^rate]
            What follows looks at [who is there](pages/dashboard.md), what they do, and where they stop.

            ```yaml kpi
            - label: Students
              value: totals.students
              format: int
              change: totals.students_change
              change_format: pct1
              change_label: on last school year
              trend: monthly.students
              link: pages/dashboard.md#growth
            - label: Professionals
              value: totals.professionals
              format: int
              change: totals.professionals_change
              change_format: pct1
              change_label: on last school year
              trend: monthly.professionals
            - label: Conversations
              value: totals.conversations
              format: int
              change: totals.conversations_change
              change_format: pct1
              change_label: on last school year
              trend: monthly.conversations
            - label: Appointments
              value: totals.appointments
              format: int
              change: totals.appointments_change
              change_format: pct1
              change_label: on last school year
              trend: monthly.appointments
            - label: Conversion rate
              value: totals.rate
              format: pct1
              change: totals.rate_change
              change_format: delta
              change_label: points
              trend: monthly.rate
            - label: Days to a first answer
              value: totals.days
              format: num1
              change: totals.days_change
              change_format: delta
              change_label: days
              good: down
            ```

            ## Three findings

            1. **Demand outgrows supply.** Students grew by `=totals.students_change:pct0`, professionals by
               `=totals.professionals_change:pct0`.
            2. *Engineering* is asked for twice as often as it is offered.
            3. Most of those who stop, stop before their first conversation.

            > [!IMPORTANT]
            > Rates count conversations that had 28 days to lead to an appointment. The last month is therefore left out.

            ```sql growth
            --| chart: area
            --| x: month
            --| y: students
            --| title: "`=totals.students:int` students have joined, most of them each autumn"
            --| subtitle: Students with an account, by month of registration
            --| caption: "Source: users.csv. Accounts without a school are counted."
            --| alt: An area that grows in steps each autumn
            SELECT month, students, professionals FROM monthly ORDER BY month
            ```

            The steps are the beginnings of school years. Between them, hardly anybody joins; that is a matter of *campaigns*,
            which run from September to November.

            ### What the steps hide

            Some ~~clever~~ plain points about [the model](data-model.md#definitions "How it is made"):

            - a student counts once, however many conversations there are;
            - a professional without a profile can't be found:
              - so no conversation starts,
              - and none is missing;
            - `status = 'done'` alone makes an appointment *held*.

            > Ask somebody who does it.

            - [x] duplicates removed
            - [ ] schools merged

            | What | Share | Note |
            |:-----|------:|:----:|
            | Answered | `=totals.rate:pct1` | – |
            | Not answered | 12.3 % | ~ |

            ```python
            print("not run, only shown", 1 < 2)
            ```

            [^rate]: Appointments made, divided by conversations that are old enough; see the
                [definitions](data-model.md#definitions).
            """;

    private static final String DASHBOARD = """
            ---
            title: Dashboard
            subtitle: Who is on the platform, and what they do there
            description: Users, schools, profiles, conversations and appointments, month by month.
            order: 2
            ---

            All figures stand at 28 February 2025.

            ## Users

            ### Growth

            ```sql monthly
            --| chart: line
            --| x: month
            --| y: [conversations, appointments]
            --| title: Conversations doubled within a year
            --| subtitle: Conversations and appointments, by month
            SELECT date_trunc('month', created_at)::DATE AS month, count(*) AS conversations, -- all of them
                   count(*) FILTER (WHERE status = 'done') AS appointments, 100.0 * avg(x) AS "Rate in %"
            FROM raw.conversations WHERE created_at >= $since AND city <> 'Évry' GROUP BY ALL ORDER BY 1
            ```

            ### Schools

            ```sql schools
            --| title: The ten largest schools hold a third of all students
            --| subtitle: Schools by number of students
            --| caption: Schools that merged are counted as one.
            --| labels: {name: School, share: Share of students}
            --| format: {share: pct1}
            --| code: show
            SELECT name, city, students, share, first_seen FROM school_sizes ORDER BY students DESC
            ```

            ## Usage

            ```yaml table wide
            data: schools
            columns: [name, students]
            limit: 5
            ```

            > [!NOTE]
            > A note with `code` in it.

            > [!TIP]
            > Look at the schools first.

            > [!WARNING]
            > One conversation stands twice in the seeds.

            > [!CAUTION]
            > Don't add the columns up.

            [What the words mean](../_method.md "include")
            """;

    private static final String METHOD = """
            ## Method

            A part, included here.[^part]

            [^part]: Notes of parts are numbered with the page's own.
            """;

    private static final String MODEL = """
            ---
            title: Data model
            description: From five seeds to three marts.
            order: 3
            ---

            ## Definitions

            **Conversion rate** is appointments by conversations.

            ## Staging

            One model for each seed. It renames and types the columns, and removes what stands twice.

            ```sql
            SELECT DISTINCT id AS conversation_id, student_id, professional_id, created_at AS started_at
            FROM raw.conversations
            ```
            """;

    private static final String FRENCH = """
            ---
            title: Qui rencontre qui ?
            subtitle: Trente mois d’une place de marché du mentorat
            description: Le résumé en français.
            lang: fr
            date: 2025-02-28
            order: 4
            ---

            ## L’essentiel

            On compte `=totals.conversations:int` conversations, soit une hausse de `=totals.conversations_change:pct1`.

            ```sql schools
            --| labels: {name: École, city: Ville, students: Étudiants, share: Part, first_seen: Première inscription}
            --| format: {share: pct1}
            --| title: Les plus grandes écoles
            SELECT name, city, students, share, first_seen FROM school_sizes ORDER BY students DESC
            ```

            ## La suite

            > [!NOTE]
            > Les données sont inventées.
            """;

    private SampleSite() {}

    /** Writes the pages into a folder. */
    public static void main(String[] args) {
        TestSite site = make();
        site.site().diagnostics().forEach(diagnostic ->
                System.err.print(new DiagnosticPrinter(false).text(diagnostic)));
        try (Staging staging = Staging.create(Path.of(args[0]))) {
            staging.write(site.site().files());
            staging.publish();
        }
    }

    static TestSite make() {
        return TestSite.of(page("index", OVERVIEW),
                page("pages/dashboard", DASHBOARD).including("../_method.md", new FakeContent("_method", METHOD)),
                page("data-model", MODEL), page("fr/resume", FRENCH));
    }

    private static FakeContent page(String name, String text) {
        return new FakeContent(name, text).with("totals", totals()).with("monthly", monthly()).with("growth", monthly())
                .with("schools", schools());
    }

    private static Table totals() {
        return TestSite.row("students,students_change,professionals,professionals_change,conversations,conversations_change,"
                + "appointments,appointments_change,rate,rate_change,days,days_change",
                2011L, 0.412, 489L, 0.183, 6002L, 0.377, 2513L, 0.291, 0.4187, -1.2, 2.4, -0.3);
    }

    private static Table monthly() {
        return columns(30, values("month", Type.DATE, i -> LocalDate.of(2022, 9, 1).plusMonths(i)),
                values("students", Type.INTEGER, i -> 20L + 9L * i + (i % 12 < 3 ? 70 : 0)),
                values("professionals", Type.INTEGER, i -> 8L + i / 2),
                values("conversations", Type.INTEGER, i -> 40L + 11L * i + (i * 37) % 50),
                values("appointments", Type.INTEGER, i -> 15L + 4L * i + (i * 17) % 30),
                values("rate", Type.DOUBLE, i -> i == 0 ? null : 0.38 + ((i * 29) % 17) / 200.0));
    }

    private static Table schools() {
        String[] names = {"Université de Bordeaux", "École normale supérieure de Lyon", "Sciences Po Aix", "INSA Rouen Normandie",
            "Université Grenoble Alpes", "Lycée Henri-IV", "IUT de Nîmes"};
        String[] cities = {"Bordeaux", "Lyon", "Aix-en-Provence", "Saint-Étienne-du-Rouvray", "Grenoble", "Paris", null};
        Table all = columns(20, values("name", Type.TEXT, i -> names[i % 7] + (i < 7 ? "" : " " + (i / 7 + 1))),
                values("city", Type.TEXT, i -> cities[i % 7]),
                values("students", Type.INTEGER, i -> 214L - 9L * i),
                values("share", Type.DECIMAL, i -> new BigDecimal("0.1064").subtract(new BigDecimal("0.0045").multiply(BigDecimal.valueOf(i)))),
                values("first_seen", Type.DATE, i -> LocalDate.of(2022, 9, 1).plusDays(i * 3L)));
        return new Table(all.columns(), all.rows(), 6000);
    }

    private record Values(Column column, IntFunction<?> maker) {}

    private static Values values(String name, Type type, IntFunction<?> maker) {
        return new Values(new Column(name, type, type.name()), maker);
    }

    private static Table columns(int rows, Values... columns) {
        return Table.of(Stream.of(columns).map(Values::column).toList(), IntStream.range(0, rows)
                .mapToObj(row -> Stream.of(columns).<Object>map(values -> values.maker().apply(row)).toList()).toList());
    }
}
