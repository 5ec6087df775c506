package casebook.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
    private final Diagnostics diagnostics = new Diagnostics();
    private final Source a = new Source("a.md", "one two");

    @Test
    void messages_are_sorted_by_place_and_told_once() {
        diagnostics.add(Diagnostic.invalid(Span.file("b.md"), "third"));
        diagnostics.add(Diagnostic.invalid(new Span(a, 4, 7), "second"));
        diagnostics.add(Diagnostic.warning(new Span(a, 0, 3), "first"));
        diagnostics.addAll(List.of(Diagnostic.invalid(new Span(a, 4, 7), "second")));
        assertThat(diagnostics.sorted()).extracting(Diagnostic::message).containsExactly("first", "second", "third");
    }

    @Test
    void the_highest_status_of_an_error_applies() {
        assertThat(diagnostics.status()).isEqualTo(ExitStatus.DONE);
        diagnostics.add(Diagnostic.warning(Span.file("a"), "w"));
        assertThat(diagnostics.status()).isEqualTo(ExitStatus.DONE);
        assertThatCode(diagnostics::throwIfErrors).doesNotThrowAnyException();
        diagnostics.add(Diagnostic.failed(Span.file("a"), "f"));
        assertThat(diagnostics.status()).isEqualTo(ExitStatus.FAILED);
        diagnostics.add(Diagnostic.io(Span.file("a"), "i"));
        diagnostics.add(Diagnostic.invalid(Span.file("a"), "n"));
        assertThat(diagnostics.status()).isEqualTo(ExitStatus.IO);
        assertThat(diagnostics.status().code()).isEqualTo(3);
    }

    @Test
    void an_ended_phase_takes_its_warnings_along() {
        diagnostics.add(Diagnostic.warning(new Span(a, 0, 3), "first"));
        diagnostics.add(Diagnostic.invalid(new Span(a, 4, 7), "second"));
        var refusal = catchThrowableOfType(ReportException.class, diagnostics::throwIfErrors);
        assertThat(refusal.diagnostics()).extracting(Diagnostic::message).containsExactly("first", "second");
    }
}
