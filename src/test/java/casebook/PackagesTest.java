package casebook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import casebook.launch.Checkout;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Data flows one way: which package may use which, and which alone may use a library. */
class PackagesTest {
    private static final Map<String, List<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("diagnostic", List.of()),
            Map.entry("files", List.of()),
            Map.entry("tex", List.of("diagnostic")),
            Map.entry("yaml", List.of("diagnostic")),
            Map.entry("declaration", List.of("yaml", "diagnostic")),
            Map.entry("result", List.of("diagnostic")),
            Map.entry("project", List.of("declaration", "yaml", "result", "diagnostic")),
            Map.entry("notebook", List.of("tex", "declaration", "yaml", "diagnostic")),
            Map.entry("plan", List.of("notebook", "declaration", "diagnostic")),
            Map.entry("cache", List.of("result", "diagnostic")),
            Map.entry("engine", List.of("cache", "plan", "notebook", "declaration", "result", "project", "diagnostic")),
            Map.entry("chart", List.of("notebook", "result", "project", "files", "diagnostic")),
            Map.entry("site", List.of("cache", "tex", "notebook", "result", "project", "files", "diagnostic"))));

    /** Packages of libraries, and the packages that may import them. */
    private static final Map<String, List<String>> IMPORTERS = new TreeMap<>(Map.ofEntries(
            Map.entry("java.sql..", List.of("engine")),
            Map.entry("org.duckdb..", List.of("engine")),
            Map.entry("com.google.gson..", List.of("engine")),
            Map.entry("org.knowm.xchart..", List.of("chart")),
            Map.entry("java.awt..", List.of("chart")),
            Map.entry("org.apache.fontbox..", List.of("chart")),
            Map.entry("org.apache.pdfbox..", List.of("chart")),
            Map.entry("org.apache.xmlgraphics..", List.of("chart")),
            Map.entry("org.owasp..", List.of("site")),
            Map.entry("freemarker..", List.of("site")),
            Map.entry("com.vladsch.flexmark.html..", List.of("site")),
            Map.entry("com.vladsch.flexmark..", List.of("notebook", "site")),
            Map.entry("org.snakeyaml..", List.of("yaml")),
            Map.entry("org.eclipse..", List.of("site")),
            Map.entry("picocli..", List.of(""))));

    private static final Pattern CLASS_FILE = Pattern.compile(".*?(casebook/(?:\\w+/)?\\w+?)(?:\\$.*)?\\.class");
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(PackagesTest::isOurs)
            .importPackages("casebook");

    /** Tests are compiled beside the program; only the program has its sources under {@code src/main}. */
    private static boolean isOurs(Location location) {
        Matcher file = CLASS_FILE.matcher(location.asURI().toString());
        return file.matches() && Files.exists(Checkout.root().resolve("src/main/java").resolve(file.group(1) + ".java"));
    }

    @Test
    void everyPackageIsInTheTable() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("casebook"),
                        MAY_USE.keySet().stream().map(name -> "casebook." + name)).toList());
    }

    @TestFactory
    Stream<DynamicTest> packagesUseOnlyWhatTheyMay() {
        return MAY_USE.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            String[] allowed = Stream.concat(Stream.of(entry.getKey()), entry.getValue().stream())
                    .map(name -> "casebook." + name + "..").toArray(String[]::new);
            classes().that().resideInAPackage("casebook." + entry.getKey() + "..")
                    .should().onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(allowed)
                            .or(JavaClass.Predicates.resideOutsideOfPackages("casebook", "casebook..")))
                    .check(CLASSES);
        }));
    }

    @TestFactory
    Stream<DynamicTest> librariesHaveTheirImporters() {
        return IMPORTERS.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            String[] importers = entry.getValue().stream().map(name -> name.isEmpty() ? "casebook" : "casebook." + name)
                    .toArray(String[]::new);
            noClasses().that().resideOutsideOfPackages(importers)
                    .should().dependOnClassesThat().resideInAPackage(entry.getKey()).check(CLASSES);
        }));
    }

    /** Another clock gives the same bytes: what may ask it makes caches, locks, timings and the time of `--stamp`, and nothing of a page. */
    @Test
    void nothingThatMakesPagesAsksAClockOrChance() {
        DescribedPredicate<JavaAccess<?>> unsteady = DescribedPredicate.describe("clocks and chance", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getName();
            return owner.startsWith("java.time.") && name.equals("now") || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                    || owner.equals("java.util.UUID") && name.equals("randomUUID") || owner.equals("java.lang.Math") && name.equals("random")
                    || List.of("java.util.Random", "java.util.Date", "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom").contains(owner);
        });
        List<String> asked = CLASSES.stream().filter(type -> type.getAccessesFromSelf().stream().anyMatch(unsteady))
                .map(type -> type.getName().replaceFirst("\\$.*", "")).distinct().sorted().toList();
        assertThat(asked).containsExactly("casebook.BuildTime", "casebook.cache.Cache", "casebook.cache.FileHashes", "casebook.cache.Store",
                "casebook.cache.Unique", "casebook.engine.NativeLibrary", "casebook.files.HeldFile");
    }
}
