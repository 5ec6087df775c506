package casebook.site;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GitHub's alerts: quotes whose first line is {@code [!NOTE]} or another of these. */
enum Alert {
    NOTE("M8 7.2v4M8 4.6v.3M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z"),
    TIP("M5.8 11.5c0-1.6-2-2.3-2-5a4.2 4.2 0 0 1 8.4 0c0 2.7-2 3.4-2 5zM6.3 14.3h3.4"),
    IMPORTANT("M2 2.5h12v8.6H8.8L5.5 14v-2.9H2zM8 4.8v2.6M8 9v.3"),
    WARNING("M8 1.8 14.8 13.8H1.2zM8 6v3.6M8 11.4v.3"),
    CAUTION("M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3zM8 4.6v4M8 11v.3");

    private static final Pattern MARK = Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)][ \\t]*(?:\\r?\\n|\\z)",
            Pattern.CASE_INSENSITIVE);

    private final String path;

    Alert(String path) {
        this.path = path;
    }

    /** A quote that is an alert; its mark covers the paragraph's text up to {@code textStart}. */
    record Found(Alert alert, Paragraph first, int textStart) {}

    static Optional<Found> of(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first)) {
            return Optional.empty();
        }
        Matcher mark = MARK.matcher(first.getChars());
        return mark.lookingAt() ? Optional.of(new Found(Alert.valueOf(mark.group(1).toUpperCase(Locale.ROOT)), first,
                first.getStartOffset() + mark.end())) : Optional.empty();
    }

    /** Its name as style sheets and words know it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String icon() {
        return Icons.icon(path);
    }
}
