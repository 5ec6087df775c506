package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.project.Permissions;
import casebook.project.Permissions.Extension;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Loads the extensions of DuckDB that {@code casebook.yml} names, and installs them where it grants the network too. */
final class Extensions {
    private final Session session;

    Extensions(Session session) {
        this.session = session;
    }

    /** @return what can't be loaded */
    List<Diagnostic> load(Permissions permissions) {
        return permissions.extensions().stream().flatMap(extension -> load(extension, permissions.network()).stream()).toList();
    }

    private Optional<Diagnostic> load(Extension extension, boolean network) {
        Optional<String> missing = run("LOAD ", extension);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        if (!network) {
            return Optional.of(Diagnostic.io(extension.span(), "the extension `" + extension.name() + "` is not installed, or not for this version of DuckDB")
                    .withHint("`network: true` lets Casebook install it; without a network, install it beforehand where there is one"));
        }
        Optional<String> failed = run("INSTALL ", extension).or(() -> run("LOAD ", extension));
        return failed.map(_ -> Diagnostic.io(extension.span(), "the extension `" + extension.name() + "` can't be installed")
                .withHint("look whether DuckDB has an extension of this name, and whether extensions.duckdb.org can be reached from here"));
    }

    /** @return why not */
    private Optional<String> run(String statement, Extension extension) {
        try {
            session.execute(statement + Quote.name(extension.name()));
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(EngineError.of(e).message());
        }
    }
}
