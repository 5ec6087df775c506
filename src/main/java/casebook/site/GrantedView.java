package casebook.site;

import casebook.project.Permissions;
import java.util.Optional;

/**
 * What {@code casebook.yml} lets SQL reach besides seeds and cells, for the end of each page.
 *
 * @param read the names of files and folders
 * @param extensions their names
 */
record GrantedView(Optional<String> read, boolean network, Optional<String> extensions) {
    static GrantedView of(Permissions granted) {
        return new GrantedView(Optional.of(granted.readNames()).filter(names -> !names.isEmpty()), granted.network(),
                Optional.of(granted.extensionNames()).filter(names -> !names.isEmpty()));
    }
}
