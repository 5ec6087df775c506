package casebook.project;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.yaml.Fields;
import casebook.yaml.YamlMap;
import casebook.yaml.YamlScalar;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code engine:} of {@code casebook.yml}, with its defaults. */
final class EngineSettings {
    private static final String MEMORY = "50%";
    private static final int TIMEOUT_SECONDS = 300;
    private static final int LONGEST_SECONDS = 7 * 24 * 60 * 60;
    private static final int MOST_THREADS = 1024;
    private static final Pattern SIZE =
            Pattern.compile("[0-9]+(\\.[0-9]+)? ?([KMGT]i?B)|[1-9][0-9]?%|100%", Pattern.CASE_INSENSITIVE);

    private final Diagnostics diagnostics;

    EngineSettings(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Settings.Engine read(Optional<YamlMap> map) {
        int cores = Runtime.getRuntime().availableProcessors();
        if (map.isEmpty()) {
            return new Settings.Engine(cores, MEMORY, TIMEOUT_SECONDS, ZoneId.of("UTC"));
        }
        var fields = new Fields(map.get(), "setting of `engine`", diagnostics);
        var engine = new Settings.Engine(
                fields.number("threads", 1, MOST_THREADS).orElse(cores),
                fields.scalar("memory").flatMap(this::memory).orElse(MEMORY),
                fields.number("timeout", 1, LONGEST_SECONDS).orElse(TIMEOUT_SECONDS),
                fields.scalar("time_zone").flatMap(this::timeZone).orElse(ZoneId.of("UTC")));
        fields.done();
        return engine;
    }

    private Optional<String> memory(YamlScalar size) {
        if (SIZE.matcher(size.text()).matches()) {
            return Optional.of(size.text());
        }
        diagnostics.add(Diagnostic.invalid(size.span(), "`" + size.text() + "` is not an amount of memory")
                .withHint("write `512MB`, `2GB` or `50%`"));
        return Optional.empty();
    }

    private Optional<ZoneId> timeZone(YamlScalar zone) {
        if (ZoneId.getAvailableZoneIds().contains(zone.text())) {
            return Optional.of(ZoneId.of(zone.text()));
        }
        String near = Nearest.of(zone.text(), ZoneId.getAvailableZoneIds()).map(it -> "did you mean `" + it + "`?")
                .orElse("write the name of a place, as in `Europe/Paris`, or `UTC`");
        diagnostics.add(Diagnostic.invalid(zone.span(), "unknown time zone `" + zone.text() + "`").withHint(near));
        return Optional.empty();
    }
}
