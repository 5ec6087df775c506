package casebook.browser;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts that try to become markup or scripts: a grammar of them, spelled out. What they do, if anything does it, is to set
 * {@code window.hit}.
 */
final class Payloads {
    private static final List<String> TAGS = List.of("img src=x", "svg", "body", "video src=x", "audio src=x", "iframe", "input autofocus",
            "details open", "marquee", "object data=x", "math", "select autofocus", "style", "a href=x", "form", "x-y tabindex=1 autofocus");
    private static final List<String> HANDLERS = List.of("onerror", "onload", "onfocus", "ontoggle", "onstart", "onmouseover",
            "onanimationstart", "onpointerenter", "OnErRoR", "onbegin");
    private static final List<String> QUOTES = List.of("\"", "'", "", "`");
    private static final List<String> GAPS = List.of(" ", "/", "\t", "\n", "\f");
    private static final List<String> BREAKS = List.of("", "\">", "'>", "\" ", "' ", "-->", "</script>", "</title>", "</textarea>",
            "</style>", "</noscript>", "]]>", "</template>", "</td></tr></table>", "*/", "`;", "\\\";", "</svg>", "</select>");
    private static final List<String> WRAPS = List.of("<svg><style>%s", "<math><mtext><table><mglyph><style><!--</style>%s", "<template>%s",
            "<noscript><p title=\"</noscript>%s\">", "<![CDATA[%s]]>", "<!--%s-->", "<!-->%s", "<select><option><style></option></select>%s",
            "<form><math><mtext></form><form><mglyph><style></math>%s", "<svg></p><style><a id=\"</style>%s\">", "<textarea>%s",
            "<xmp>%s", "<plaintext>%s", "<?xml %s?>", "<title>%s</title>", "<svg><foreignObject>%s</foreignObject></svg>");
    private static final List<String> SCRIPTS = List.of("<script>window.hit=1</script>", "<ScRiPt >window.hit=1</sCrIpT >",
            "<script/src=data:,window.hit=1>", "<<script>window.hit=1//<</script>", "<script\n>window.hit=1</script\n>",
            "<img src=x onerror=window.hit=1>", "<svg/onload=window.hit=1>", "<base href=//example.org/>",
            "<meta http-equiv=refresh content='0;url=javascript:window.hit=1'>", "<link rel=stylesheet href=//example.org/x.css>",
            "<iframe srcdoc='<script>parent.hit=1</script>'>", "<object data=javascript:window.hit=1>",
            "<form action=javascript:window.hit=1><button>x</button></form>", "<style>@import '//example.org';*{color:red}</style>");
    private static final List<String> SCHEMES = List.of("javascript:", "JaVaScRiPt:", "java\tscript:", "java\nscript:", "\u0001javascript:",
            " javascript:", "javascript&colon;", "javascript&#58;", "&#106;avascript:", "&#x6A;avascript:", "javascript%3A", "java&Tab;script:",
            "vbscript:", "data:text/html,", "data:text/html;base64,", "livescript:", "feed:javascript:", "view-source:javascript:",
            "blob:javascript:", "filesystem:x", "file:///etc/passwd#", "//example.org/", "\\\\example.org\\",
            "ｊavascript:", "javascript\u200B:");
    private static final List<String> MARKDOWN = List.of("[x](%s)", "![x](%s)", "<%s>", "[x]: %s", "[x](<%s>)", "[x](x \"%s\")",
            "](%s)", "[![x](%s)](%s)", "[x][y]\n\n[y]: %s", "`](%s)", "<a href=\"%s\">x</a>", "<a href='%s'>x</a>", "\n\n<div>%s</div>\n\n",
            "\n```\n%s\n```\n", "\n~~~ sql x\n%s\n~~~\n", "[^1]\n\n[^1]: %s", "| a |\n|---|\n| %s |", "> %s", "\n# %s", "\n%s\n===", "- %s",
            "    %s", "**%s**", "~~%s~~", "$%s$", "$$%s$$", "`=top.%s`", "<!-- if: %s -->", "\\[x](%s)", "<!-- %s");
    private static final List<String> TEMPLATES = List.of("${7*7}", "#{7*7}", "[=7*7]", "<#assign x=1>", "<@x/>", "[#assign x=1]", "<#-- x -->",
            "${\"freemarker.template.utility.Execute\"?new()(\"id\")}", "${x?api.class}", "${.data_model}", "<#include \"/etc/passwd\">", "{{7*7}}",
            "{% raw %}", "<%= 7*7 %>", "`=v.v0`", "`=x.y:int?none`", "$since", "$", "$1", "\\1", "%s %d %%", "{0}", "@everyone", "#1", "GH-1",
            "https://example.org/<x>", "www.example.org", "a@example.org", ":smile:", "&lt;b&gt;", "&amp;amp;", "&#0;", "&#x1F600;", "&notit;", "&copy",
            "\\u003cscript\\u003e", "\\x3c", "%3Cscript%3E", "\u2028a\u2029b", "\uFEFFbom", "a\uFEFFb", "\u202Ertl\u202C", "\u2066x\u2069", "\u200B", "\u00AD",
            "\uD83D\uDC69\u200D\uD83D\uDCBB", "e\u0301", "\uFFFD\uFFFE\uFFFF", "\u0001\u0002\u001F\u007F\u0085\u009F", "a\rb", "a\r\nb", "\r", "\f", "\u000B",
            "+ADw-script+AD4-", "\u00BCscript\u00BE", "\uFF1Cscript\uFF1E", "\u02BAx", "constructor", "__proto__", "toString", "null", "undefined",
            "NaN", "true", "-1", "1e309", "0x0", "NULL", "''", "\"", "'", "`", "\\", "/", "<", ">", "&", "&&", "<!--", "-->", "]]>", "<!", "</", "<?",
            "//x", "../../etc/passwd", "CON", "aux.txt", "a\\b", "\n", "\t", "\\n", "{\"a\":[1]}", "[\"x\"]", "</script><!--", "<!--<script>");

    private Payloads() {}

    /** Each once; those that CSV can hold, so no NUL and no half of a surrogate pair. */
    static List<String> all() {
        Set<String> all = new LinkedHashSet<>(TEMPLATES);
        all.addAll(NaughtyStrings.all());
        Stream.of(handlers(), wrapped(), broken(), addresses()).flatMap(each -> each).forEach(all::add);
        return List.copyOf(all);
    }

    /** Some of each kind. */
    static List<String> some(int count) {
        List<String> all = all();
        List<String> naughty = NaughtyStrings.all();
        return IntStream.range(0, count).mapToObj(i -> switch (i % 3) {
            case 0 -> all.get(i * TEMPLATES.size() / count);
            case 1 -> all.get(i * all.size() / count);
            default -> naughty.get(i * naughty.size() / count);
        })
                .filter(text -> !text.isBlank()).distinct().toList();
    }

    /** Some of those that are HTML. */
    static List<String> markup(int count) {
        List<String> all = Stream.of(handlers(), wrapped(), broken()).flatMap(each -> each).filter(text -> text.startsWith("<")).toList();
        return IntStream.range(0, count).mapToObj(i -> all.get((int) ((long) i * all.size() / count))).toList();
    }

    private static Stream<String> handlers() {
        return TAGS.stream().flatMap(tag -> HANDLERS.stream().flatMap(handler -> QUOTES.stream().flatMap(quote -> GAPS.stream()
                .map(gap -> "<" + tag.replace(" ", gap) + gap + handler + "=" + quote + "window.hit=1" + quote + ">"))));
    }

    private static Stream<String> wrapped() {
        return WRAPS.stream().flatMap(wrap -> SCRIPTS.stream().map(script -> wrap.replace("%s", script)));
    }

    private static Stream<String> broken() {
        return BREAKS.stream().flatMap(end -> Stream.concat(SCRIPTS.stream(), Stream.of("autofocus onfocus=window.hit=1 x=", "style=x:expression(1) "))
                .map(script -> end + script));
    }

    private static Stream<String> addresses() {
        return SCHEMES.stream().flatMap(scheme -> MARKDOWN.stream().map(form -> form.replace("%s", scheme + "window.hit=1")));
    }
}
