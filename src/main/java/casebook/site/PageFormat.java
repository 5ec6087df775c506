package casebook.site;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;

/** How FreeMarker writes texts: as {@link Html} does, which unlike FreeMarker's own way keeps every sign. */
final class PageFormat extends CommonMarkupOutputFormat<PageFormat.Piece> {
    static final PageFormat INSTANCE = new PageFormat();

    private PageFormat() {}

    /** A text that is escaped when it is written, or finished markup. */
    static final class Piece extends CommonTemplateMarkupOutputModel<Piece> {
        private Piece(String plain, String markup) {
            super(plain, markup);
        }

        @Override
        public PageFormat getOutputFormat() {
            return INSTANCE;
        }
    }

    @Override
    public String getName() {
        return "page";
    }

    @Override
    public String getMimeType() {
        return "text/html";
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        out.write(Html.escape(text));
    }

    @Override
    public String escapePlainText(String text) {
        return Html.escape(text);
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String name) {
        return name.equals("html") || name.equals("xhtml") || name.equals("xml");
    }

    @Override
    protected Piece newTemplateMarkupOutputModel(String plain, String markup) {
        return new Piece(plain, markup);
    }
}
