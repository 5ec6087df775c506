package casebook.engine;

import casebook.result.Origin;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what an expression is computed from. */
final class Origins {
    private final Set<Origin.Source> sources = new LinkedHashSet<>();
    private boolean unknown;

    /** What is computed from several; unknown if one of them is. */
    static Origin computed(Collection<Origin> parts) {
        var origins = new Origins();
        parts.forEach(origins::add);
        return origins.computed();
    }

    void add(Origin part) {
        switch (part) {
            case Origin.Unchanged unchanged -> sources.add(unchanged.source());
            case Origin.Computed computed -> sources.addAll(computed.sources());
            case Origin.Unknown _ -> unknown = true;
        }
    }

    void addUnknown() {
        unknown = true;
    }

    Origin computed() {
        return unknown ? new Origin.Unknown() : new Origin.Computed(List.copyOf(sources));
    }
}
