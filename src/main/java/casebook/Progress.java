package casebook;

import static casebook.diagnostic.DiagnosticPrinter.clean;

import casebook.diagnostic.DiagnosticPrinter;
import casebook.plan.Step;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says on standard error what is going on: a line that changes on a terminal, plain lines elsewhere. */
final class Progress {
    private static final String CLEAR = "\r\u001b[K";
    private static final String UP = "\u001b[A";

    private final PrintWriter err;
    private final boolean live;
    private final boolean quiet;
    /** How many of the lines that change stand above the last. */
    private int above;
    private String phase = "";
    private Optional<Step> step = Optional.empty();

    Progress(Terminal terminal, boolean quiet) {
        this.err = terminal.err();
        this.live = terminal.live();
        this.quiet = quiet;
    }

    /** A phase begins. */
    synchronized void phase(String what) {
        phase = what;
        step = Optional.empty();
        if (!quiet) {
            show(live ? wiped() + clean(what) + " …" : clean(what) + System.lineSeparator());
        }
    }

    /** A cell begins to run. */
    void running(Step cell) {
        remember(cell);
        step("Running " + cell.cell().name());
    }

    private synchronized void remember(Step cell) {
        step = Optional.of(cell);
    }

    /** The cell that was the last to begin in this phase. */
    synchronized Optional<Step> cell() {
        return step;
    }

    /** What goes on, to follow on "it failed": "", or " (Reading notebooks)". */
    synchronized String doing() {
        return phase.isEmpty() ? "" : " (" + phase + ")";
    }

    /** Something worth knowing that stays. */
    synchronized void note(String what) {
        if (!quiet) {
            show((live ? wiped() : "") + clean(what) + System.lineSeparator());
        }
    }

    /** Whether anybody is told of anything. */
    boolean isShown() {
        return !quiet;
    }

    /** Something within a phase that a log shows, and a terminal doesn't: it has {@link #lines}. */
    synchronized void log(String what) {
        if (!quiet && !live) {
            show(clean(what) + System.lineSeparator());
        }
    }

    /** What goes on just now, a line each, for a terminal; nothing new if there are none. */
    synchronized void lines(List<String> lines) {
        if (!quiet && live && !lines.isEmpty()) {
            show(wiped() + lines.stream().map(DiagnosticPrinter::clean).collect(Collectors.joining(System.lineSeparator())));
            above = lines.size() - 1;
        }
    }

    /** What takes all lines away that change. */
    private String wiped() {
        String wiped = (CLEAR + UP).repeat(above) + CLEAR;
        above = 0;
        return wiped;
    }

    /** Something within a phase; only a terminal shows it. */
    synchronized void step(String what) {
        if (!quiet && live) {
            show(wiped() + clean(what) + " …");
        }
    }

    /** Takes the line away, so that something lasting can be written. */
    synchronized void clear() {
        if (!quiet && live) {
            show(wiped());
        }
    }

    private void show(String text) {
        err.print(text);
        err.flush();
    }
}
