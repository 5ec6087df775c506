package casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A made marketplace of any size, as the case study has one, and a page about it. At scale 1 it is as large as the study's
 * own data: 6,000 conversations; at 1,000 it has six million, in some 400 MB of CSV.
 */
final class Marketplace {
    /** How a statement is kept. */
    enum Kind { VIEW, TABLE, QUERY, TEST }

    /**
     * A statement of the page.
     *
     * @param kind what it is for a program that does what is best; in the notebook models leave the choice to Casebook
     * @param options the lines of its cell, each with a line end
     */
    record Part(String name, Kind kind, String options, String sql) {
        private String cell() {
            String word = switch (kind) {
                case VIEW, TABLE -> " model";
                case QUERY -> "";
                case TEST -> " test";
            };
            return "```sql " + name + word + "\n" + options + sql + "\n```\n\n";
        }
    }

    /** The tables, each a file. */
    static final List<String> SEEDS = List.of("schools", "users", "professional_profiles", "conversations", "appointments");

    /** Each after those it reads. */
    static final List<Part> PARTS = List.of(
            new Part("students", Kind.VIEW, "", """
                    SELECT id AS student_id, school_id, created_at::DATE AS joined_on FROM users WHERE user_type = 'student'"""),
            new Part("profiles", Kind.VIEW, "", """
                    SELECT user_id AS professional_id, company, industry FROM professional_profiles"""),
            new Part("talks", Kind.TABLE, "", """
                    SELECT c.id AS conversation_id, c.student_id, c.professional_id, c.created_at AS started_at, s.school_id,
                      p.industry, a.scheduled_at, a.status
                    FROM conversations AS c
                    JOIN students AS s USING (student_id)
                    LEFT JOIN profiles AS p USING (professional_id)
                    LEFT JOIN (SELECT conversation_id, max(scheduled_at) AS scheduled_at, max(status) AS status
                               FROM appointments GROUP BY conversation_id) AS a ON a.conversation_id = c.id"""),
            new Part("monthly", Kind.QUERY, "--| chart: line\n--| x: month\n--| y: [talks, booked]\n", """
                    SELECT date_trunc('month', started_at)::DATE AS month, count(*) AS talks, count(status) AS booked
                    FROM talks GROUP BY 1 ORDER BY 1"""),
            new Part("industries", Kind.QUERY, "--| chart: hbar\n--| x: industry\n--| y: rate\n", """
                    SELECT industry, round(count(status) / count(*), 4) AS rate FROM talks GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 12"""),
            new Part("statuses", Kind.QUERY, "--| chart: donut\n--| x: status\n--| y: appointments\n", """
                    SELECT status, count(*) AS appointments FROM talks WHERE status IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1"""),
            new Part("steps", Kind.QUERY, "--| chart: funnel\n--| x: step\n--| y: students\n", """
                    SELECT 'Registered' AS step, (SELECT count(*) FROM students) AS students
                    UNION ALL SELECT 'Wrote', (SELECT count(DISTINCT student_id) FROM talks)
                    UNION ALL SELECT 'Met', (SELECT count(DISTINCT student_id) FROM talks WHERE status = 'done')"""),
            new Part("hours", Kind.QUERY, "--| chart: heatmap\n--| x: hour\n--| y: weekday\n--| value: talks\n", """
                    SELECT hour(started_at) AS hour, dayname(started_at) AS weekday, count(*) AS talks
                    FROM talks GROUP BY ALL ORDER BY min(isodow(started_at)), 1"""),
            new Part("largest_schools", Kind.QUERY, "--| chart: bar\n--| x: school\n--| y: talks\n", """
                    SELECT 'School ' || school_id AS school, count(*) AS talks FROM talks GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 8"""),
            new Part("delays", Kind.QUERY, "--| chart: bar\n--| x: months\n--| y: appointments\n", """
                    SELECT least(abs(date_diff('day', started_at, scheduled_at)) // 30, 20) AS months, count(*) AS appointments
                    FROM talks WHERE scheduled_at IS NOT NULL GROUP BY 1 ORDER BY 1"""),
            new Part("busiest", Kind.QUERY, "", """
                    SELECT professional_id, any_value(industry ORDER BY industry) AS industry, count(*) AS talks, count(status) AS booked,
                      rank() OVER (ORDER BY count(*) DESC) AS place
                    FROM talks GROUP BY 1 ORDER BY talks DESC, 1 LIMIT 20"""),
            new Part("conversation_once", Kind.TEST, "", """
                    SELECT id FROM conversations GROUP BY id HAVING count(*) > 1"""),
            new Part("student_known", Kind.TEST, "", """
                    SELECT c.id FROM conversations AS c ANTI JOIN users AS u ON u.id = c.student_id"""),
            new Part("appointment_known", Kind.TEST, "", """
                    SELECT a.id FROM appointments AS a ANTI JOIN conversations AS c ON c.id = a.conversation_id"""));

    private static final String SENTENCE = "Students write to professionals, and some of them meet.";

    private Marketplace() {}

    /** Writes a project of a size into a folder. */
    static void write(Path folder, int scale, String memory, int threads) throws IOException, SQLException {
        Files.createDirectories(folder.resolve("notebooks"));
        Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(folder.resolve("notebooks/casebook.yml"), "engine:\n  memory: " + memory + "\n  threads: " + threads + "\n");
        say(folder, SENTENCE);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            for (String seed : SEEDS) {
                statement.execute("COPY (" + rows(seed, scale) + ") TO '" + folder.resolve("seeds/" + seed + ".csv").toString().replace("'", "''") + "'");
            }
        }
    }

    /** Writes the page, with a sentence on top. */
    static void say(Path folder, String sentence) throws IOException {
        var page = new StringBuilder("# Marketplace\n\n" + sentence + "\n\n");
        PARTS.forEach(part -> page.append(part.cell()));
        Files.writeString(folder.resolve("notebooks/index.md"), page);
    }

    /** How many rows all tables have. */
    static long rows(int scale) {
        return 60 + 11_640L * scale;
    }

    /** The rows of a table; chance comes from a hash of the row's number. */
    private static String rows(String seed, int scale) {
        return switch (seed) {
            case "schools" -> "SELECT range + 1 AS id, 'School ' || (range + 1) AS name, 'Town ' || range % 25 AS city FROM range(60)";
            case "users" -> "SELECT range + 1 AS id, if(range % 5 = 0, 'professional', 'student') AS user_type, "
                    + "if(range % 5 = 0, NULL, 1 + hash(range) % 60) AS school_id, " + moment(seed) + " AS created_at FROM range(" + 2_500 * scale + ")";
            case "professional_profiles" -> "SELECT range + 1 AS id, range * 5 + 1 AS user_id, 'Title ' || range % 40 AS job_title, "
                    + "'Company ' || hash(range) % 900 AS company, 'Industry ' || hash(range + 7) % 18 AS industry, "
                    + "'Channel ' || range % 5 AS acquisition_channel, " + moment(seed) + " AS created_at FROM range(" + 500 * scale + ")";
            case "conversations" -> "SELECT range + 1 AS id, (hash(range) % " + 500 * scale + ") * 5 + 1 + 1 + range % 4 AS student_id, "
                    + "(hash(range + 3) % " + 500 * scale + ") * 5 + 1 AS professional_id, " + moment(seed) + " AS created_at FROM range("
                    + 6_000 * scale + ")";
            case "appointments" -> "SELECT range + 1 AS id, 1 + range * 2 AS conversation_id, " + moment(seed) + " + INTERVAL 9 DAY AS scheduled_at, "
                    + "['done', 'done', 'cancelled', 'planned'][1 + (hash(range) % 4)::BIGINT] AS status FROM range(" + 2_640 * scale + ")";
            default -> throw new IllegalArgumentException(seed);
        };
    }

    /** A second of 900 days. */
    private static String moment(String salt) {
        return "TIMESTAMP '2022-09-01' + to_seconds((hash(range, '" + salt + "') % 77760000)::BIGINT)";
    }
}
