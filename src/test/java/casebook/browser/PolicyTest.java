package casebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.CommandRun;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Should markup ever get into a page all the same, its policy keeps it from running and from calling anywhere: on a page with
 * filters, on a list of pages and in a file to mail, from a disk and from a server.
 */
@InBrowser
class PolicyTest {
    @TempDir
    private static Path folder;
    private static BuiltSite site;
    private static HttpServer elsewhere;
    private static final Set<String> CALLS = new ConcurrentSkipListSet<>();

    @BeforeAll
    static void build() throws IOException {
        Files.createDirectories(folder.resolve("notebooks"));
        Files.writeString(folder.resolve("notebooks/index.md"), """
                # Choice

                ```yaml filter
                name: year
                values: [2024, 2025]
                ```

                ```sql course
                SELECT $year AS year
                ```
                """);
        Files.writeString(folder.resolve("notebooks/per.md"), "---\npages: SELECT 'a' AS slug\n---\n\nA page.\n");
        site = BuiltSite.of(folder);
        CommandRun run = CommandRun.in(folder, "export", "--to", "html", "-o", site.folder().resolve("alone.html").toString(), "-q");
        assertThat(run.status()).as(run.err()).isZero();
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        elsewhere.createContext("/", exchange -> {
            CALLS.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterAll
    static void close() {
        site.close();
        elsewhere.stop(0);
    }

    /** What a page is attacked with; ELSEWHERE is a server that lets everybody read. The promise gives what was refused. */
    private static final String ATTACK = """
            (async () => {
              const refused = new Set();
              document.addEventListener('securitypolicyviolation', e => refused.add(e.effectiveDirective));
              const box = document.body.appendChild(document.createElement('div'));
              const script = text => { const s = document.createElement('script'); Object.assign(s, text); box.append(s); };
              script({textContent: 'window.hit = "inline"'});
              script({src: 'ELSEWHERE/script.js'});
              script({src: 'data:text/javascript,window.hit="data"'});
              box.insertAdjacentHTML('beforeend', '<img src="ELSEWHERE/picture.png"><img src="nothing:x" onerror="window.hit=\\'handler\\'">'
                + '<iframe src="ELSEWHERE/frame.html"></iframe><iframe srcdoc="<script>parent.hit=1</scr' + 'ipt>"></iframe>'
                + '<object data="ELSEWHERE/object.svg"></object><embed src="ELSEWHERE/embed.svg"><video src="ELSEWHERE/video.mp4"></video>'
                + '<link rel="stylesheet" href="ELSEWHERE/style.css"><style>body { background: url(ELSEWHERE/background.png) }</style>'
                + '<p style="background: url(ELSEWHERE/inline.png)">x</p><base href="ELSEWHERE/base/">'
                + '<form action="ELSEWHERE/form" target="_blank"><button>x</button></form><a id="attack" href="javascript:window.hit=\\'link\\'">x</a>');
              box.querySelector('form').submit();
              document.getElementById('attack').click();
              const failed = [];
              for (const [name, call] of [['fetch', () => fetch('ELSEWHERE/fetch')],
                  ['socket', () => new Promise((done, no) => { const s = new WebSocket('ELSEWHERE'.replace('http', 'ws')); s.onopen = done; s.onerror = no; })],
                  ['worker', () => new Promise((done, no) => { const w = new Worker('data:text/javascript,postMessage(1)'); w.onmessage = done; w.onerror = no; })]]) {
                try {
                  await call();
                } catch {
                  failed.push(name);
                }
              }
              navigator.sendBeacon('ELSEWHERE/beacon', 'x');
              await new Promise(done => setTimeout(done, 300));
              return [...refused].sort().concat(failed, document.baseURI.startsWith('ELSEWHERE') ? ['based elsewhere'] : []);
            })()""";

    private static List<String> addresses() {
        var addresses = new ArrayList<String>();
        for (URI root : site.roots()) {
            for (String page : List.of("index.html", "per.html", "per/a.html", "alone.html")) {
                addresses.add(root + page);
            }
        }
        return addresses;
    }

    @Test
    void nothing_runs_and_nothing_is_called(Tab tab) {
        String there = "http://127.0.0.1:" + elsewhere.getAddress().getPort();
        for (String address : addresses()) {
            CALLS.clear();
            tab.open(address);
            List<String> refused = tab.texts(ATTACK.replace("ELSEWHERE", there));
            assertThat(tab.run("window.hit")).as(address).isNull();
            assertThat(CALLS).as(address).isEmpty();
            assertThat(refused).as(address).contains("script-src-elem", "script-src-attr", "img-src", "frame-src", "connect-src", "style-src-elem",
                    "style-src-attr", "media-src", "object-src", "base-uri", "form-action", "fetch", "socket", "worker").doesNotContain("based elsewhere");
        }
    }

    /** A policy of one's own for each file to mail: digests of what it holds, and no permission for all that is inline. */
    @Test
    void no_policy_lets_inline_scripts_run() throws IOException {
        assertThat(site.document("index.html").selectFirst("meta").attr("content")).contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe", "*", "http");
        assertThat(site.document("alone.html").select("meta[http-equiv]").attr("content")).contains("default-src 'none'", "script-src 'sha256-")
                .doesNotContain("unsafe", "*", "http", "'self'");
    }
}
