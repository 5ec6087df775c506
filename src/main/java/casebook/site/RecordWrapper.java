package casebook.site;

import casebook.result.Words;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Shows templates records, lists, texts, numbers and truth values, and nothing else: no method can be called, no class
 * reached. A field that a record doesn't have is an error, even before {@code !} or {@code ??}; an empty {@link Optional}
 * is what those two are for.
 */
final class RecordWrapper implements ObjectWrapper {
    /** A template asked a record for what it doesn't have. */
    static final class UnknownField extends TemplateModelException {
        private static final long serialVersionUID = 1L;

        final String field;
        final transient Collection<String> fields;

        UnknownField(String field, Collection<String> fields) {
            super("no field " + field);
            this.field = field;
            this.fields = fields;
        }
    }

    private static final ClassValue<Map<String, Method>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            var fields = new LinkedHashMap<String, Method>();
            for (RecordComponent component : type.getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                fields.put(component.getName(), component.getAccessor());
            }
            return fields;
        }
    };

    /** The names of a record's fields. */
    static Collection<String> fields(Record value) {
        return FIELDS.get(value.getClass()).keySet();
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        return switch (value) {
            case null -> null;
            case TemplateModel model -> model;
            case Optional<?> optional -> wrap(optional.orElse(null));
            case SafeHtml html -> PageFormat.INSTANCE.fromMarkup(html.markup());
            case String text -> new SimpleScalar(Html.clean(text));
            case Boolean truth -> truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case Number number -> new SimpleNumber(number);
            case Enum<?> constant -> new SimpleScalar(constant.name().toLowerCase(Locale.ROOT));
            case List<?> list -> new ListModel(list);
            case Words words -> new WordsModel(words);
            case Record entry -> new RecordModel(entry, true);
            default -> throw new TemplateModelException("templates see no " + value.getClass().getName());
        };
    }

    /** The record whose fields are a template's variables; there an unknown name may still be the template's own. */
    TemplateHashModel root(Record variables) {
        return new RecordModel(variables, false);
    }

    private final class RecordModel implements TemplateHashModel {
        private final Record value;
        private final boolean strict;

        RecordModel(Record value, boolean strict) {
            this.value = value;
            this.strict = strict;
        }

        @Override
        public TemplateModel get(String key) throws TemplateModelException {
            Map<String, Method> fields = FIELDS.get(value.getClass());
            Method field = fields.get(key);
            if (field == null && strict) {
                throw new UnknownField(key, fields.keySet());
            }
            return field == null ? null : wrap(read(field));
        }

        private Object read(Method field) throws TemplateModelException {
            try {
                return field.invoke(value);
            } catch (IllegalAccessException | InvocationTargetException broken) {
                throw new TemplateModelException("can't read " + field, broken);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    private final class ListModel implements TemplateSequenceModel {
        private final List<?> values;

        ListModel(List<?> values) {
            this.values = values;
        }

        @Override
        public TemplateModel get(int index) throws TemplateModelException {
            return index >= 0 && index < values.size() ? wrap(values.get(index)) : null;
        }

        @Override
        public int size() {
            return values.size();
        }
    }

    private static final class WordsModel implements TemplateHashModel {
        private final Words words;

        WordsModel(Words words) {
            this.words = words;
        }

        @Override
        public TemplateModel get(String key) throws TemplateModelException {
            if (!words.keys().contains(key)) {
                throw new UnknownField(key, words.keys());
            }
            return new SimpleScalar(words.raw(key));
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
