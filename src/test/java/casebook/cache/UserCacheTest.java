package casebook.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserCacheTest {
    @Test
    void the_first_absolute_path_is_taken_that_can_be_read() {
        assertThat(UserCache.folder(Map.of("XDG_CACHE_HOME", "/x", "HOME", "/home/ana"))).contains(Path.of("/x/casebook"));
        assertThat(UserCache.folder(Map.of("XDG_CACHE_HOME", "x", "HOME", "/home/ana"))).contains(Path.of("/home/ana/.cache/casebook"));
        assertThat(UserCache.folder(Map.of("XDG_CACHE_HOME", "/\0x", "HOME", "/home/ana"))).contains(Path.of("/home/ana/.cache/casebook"));
        assertThat(UserCache.folder(Map.of("HOME", " "))).isEmpty();
    }
}
