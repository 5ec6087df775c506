///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//MAIN casebook.Main
//SOURCES package-info.java
// A short command: the first compiler only and the simplest collector halve the processor time of a small report, an archive
// of the loaded classes, which JBang keeps beside the jar, takes off more, and so do pages of 2 MB, which Linux alone has. The
// JVM's own log would mix its warnings about that archive into standard output.
//RUNTIME_OPTIONS -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable
//RUNTIME_OPTIONS -XX:+IgnoreUnrecognizedVMOptions -XX:+UseTransparentHugePages
//RUNTIME_OPTIONS -XX:ErrorFile=/tmp/casebook_crash_%p.log -XX:-CreateCoredumpOnCrash
//RUNTIME_OPTIONS -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED
//RUNTIME_OPTIONS -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
//CDS
// Its classes are of a format that no archive takes, so they are looked for in one jar after another: it stands first.
//DEPS info.picocli:picocli:4.7.7
//DEPS org.duckdb:duckdb_jdbc:2.0.0.1
//DEPS org.knowm.xchart:xchart:4.0.3
// Of these two only what writes pictures as SVG is used: a reader of fonts, and a canvas that records shapes.
//DEPS org.apache.pdfbox:fontbox:3.0.5
//DEPS org.apache.xmlgraphics:xmlgraphics-commons:2.11@fatjar
//DEPS org.freemarker:freemarker:2.3.35
//DEPS com.vladsch.flexmark:flexmark:0.64.8
//DEPS com.vladsch.flexmark:flexmark-ext-tables:0.64.8
//DEPS com.vladsch.flexmark:flexmark-ext-footnotes:0.64.8
//DEPS com.vladsch.flexmark:flexmark-ext-gfm-strikethrough:0.64.8
//DEPS com.vladsch.flexmark:flexmark-ext-gfm-tasklist:0.64.8
//DEPS com.vladsch.flexmark:flexmark-ext-autolink:0.64.8
//DEPS org.snakeyaml:snakeyaml-engine:3.2
//DEPS com.google.code.gson:gson:2.15.0
// ELK asks for more than it uses, for Guava in whatever version is the newest, and for one thing that it doesn't name; so
// each is named here, without what it asks for.
//DEPS org.eclipse.elk:org.eclipse.elk.alg.layered:0.11.0@fatjar
//DEPS org.eclipse.elk:org.eclipse.elk.alg.common:0.11.0@fatjar
//DEPS org.eclipse.elk:org.eclipse.elk.core:0.11.0@fatjar
//DEPS org.eclipse.elk:org.eclipse.elk.graph:0.11.0@fatjar
//DEPS org.eclipse.emf:org.eclipse.emf.common:2.12.0@fatjar
//DEPS org.eclipse.emf:org.eclipse.emf.ecore:2.12.0@fatjar
//DEPS org.eclipse.xtext:org.eclipse.xtext.xbase.lib:2.44.0@fatjar
//DEPS com.google.guava:guava:33.8.0-jre@fatjar
//DEPS com.googlecode.owasp-java-html-sanitizer:owasp-java-html-sanitizer:20240325.1

package casebook;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The command line, as a value: {@link #run} takes arguments and returns the exit status.
 *
 * <p>Without a command it builds.
 */
public final class Main implements Callable<Integer> {
    private final Terminal terminal;
    private final OutputOptions output = new OutputOptions();
    private final BuildOptions options = new BuildOptions();

    Main(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs a command and ends the process with its status. */
    public static void main(String[] args) {
        int status = new Main(Terminal.ofProcess()).run(args);
        System.exit(status);
    }

    /** Runs a command. */
    int run(String... args) {
        var command = new CommandLine(spec(), Flags::collection)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setParameterExceptionHandler(new UsageErrors(terminal))
                .setExecutionExceptionHandler(new Failures(terminal, List.of(args).contains("--debug")))
                .setExecutionStrategy(Main::execute)
                .setCaseInsensitiveEnumValuesAllowed(true);
        try {
            return command.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return lastResort(e);
        }
    }

    private CommandSpec spec() {
        CommandSpec spec = Flags.command("jbang report", this, "Builds a static case study from notebooks of Markdown and SQL.");
        output.addTo(spec);
        options.addTo(spec);
        spec.usageMessage().synopsisSubcommandLabel("[COMMAND]").footer("", "Without a command it builds notebooks/ into site/.",
                "Exit status:", "    0  done", "    1  a cell or a test failed",
                "    2  a notebook, a setting or the command line is wrong", "    3  an input or an output failed", "  130  interrupted");
        Stream.of(new BuildCommand(terminal).spec(), new CheckCommand(terminal).spec(), new ExportCommand(terminal).spec(),
                new NewCommand(terminal).spec(), new SeedsCommand(terminal).spec()).forEach(command -> spec.addSubcommand(command.name(), new CommandLine(command, Flags::collection)));
        return Flags.helped(spec);
    }

    private int lastResort(Error failure) {
        var found = new Diagnostics();
        found.add(LastResort.diagnostic(failure, "", Span.file("notebooks")).orElseThrow());
        Messages.print(found, terminal, false);
        return found.status().code();
    }

    /** A flag before a command would be read by nobody. */
    private static int execute(CommandLine.ParseResult parsed) {
        if (parsed.hasSubcommand() && !parsed.matchedOptions().isEmpty()) {
            String flag = parsed.matchedOptions().getFirst().longestName();
            String command = parsed.subcommand().commandSpec().name();
            throw new CommandLine.ParameterException(parsed.commandSpec().commandLine(),
                    "`" + flag + "` stands before the command; write `" + command + " " + flag + "`");
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    @Override
    public Integer call() {
        return Build.run(terminal, options.build(List.of(), output)).code();
    }
}
