package casebook.site;

import casebook.diagnostic.ReportException;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Runs FreeMarker, locked down: text is always escaped ({@code ?no_esc} is refused), no class can be made or reached
 * ({@code ?new}, {@code ?api}), nothing depends on the machine's language. Safe for use by several threads.
 */
final class Templates {
    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    private final RecordWrapper wrapper = new RecordWrapper();
    private final TemplateMistakes mistakes;

    Templates(TemplateFiles files) {
        mistakes = new TemplateMistakes(files);
        configuration.setTemplateLoader(new Loader(files));
        configuration.setObjectWrapper(wrapper);
        // With file extensions recognised, an .ftlh file would bring its own, weaker escaping policy.
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setOutputFormat(PageFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    }

    /**
     * Fills in a template.
     *
     * @param variables what the template sees: each of the record's fields is a variable
     * @throws ReportException if the template is wrong, with its line
     */
    SafeHtml render(String name, Record variables) {
        var out = new StringWriter();
        try {
            Template template = configuration.getTemplate(name);
            template.process(wrapper.root(variables), out);
        } catch (ParseException wrong) {
            throw new ReportException(mistakes.of(wrong));
        } catch (TemplateNotFoundException missing) {
            throw new ReportException(mistakes.of(missing));
        } catch (TemplateException wrong) {
            throw new ReportException(mistakes.of(wrong, RecordWrapper.fields(variables)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new SafeHtml(out.toString());
    }

    /** Reads templates where {@link TemplateFiles} finds them; a template's source is its name. */
    private record Loader(TemplateFiles files) implements TemplateLoader {
        @Override
        public Object findTemplateSource(String name) {
            return files.find(name).isPresent() ? name : null;
        }

        @Override
        public long getLastModified(Object source) {
            return 0;
        }

        @Override
        public Reader getReader(Object source, String encoding) {
            return new StringReader(new String(files.required((String) source), StandardCharsets.UTF_8));
        }

        @Override
        public void closeTemplateSource(Object source) {
            // Nothing is held open.
        }
    }
}
