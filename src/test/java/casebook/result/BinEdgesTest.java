package casebook.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BinEdgesTest {
    @Test
    void edges_are_round_and_hold_the_range() {
        assertThat(BinEdges.of(0.13, 0.87, 100, Optional.of(10), false).edges())
                .containsExactly(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
        assertThat(BinEdges.of(-3, 96, 100, Optional.of(4), false).edges()).containsExactly(-50.0, 0.0, 50.0, 100.0);
    }

    @Test
    void a_bin_holds_its_lower_edge_and_the_last_its_upper_one_too() {
        BinEdges bins = BinEdges.of(0, 0.5, 10, Optional.of(5), false);
        assertThat(bins.edges()).containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5);
        assertThat(bins.bin(0.3)).isEqualTo(3);
        assertThat(bins.bin(Math.nextDown(0.3))).isEqualTo(2);
        assertThat(bins.bin(0.5)).isEqualTo(4);
    }

    @Test
    void no_edge_parts_whole_numbers() {
        BinEdges ages = BinEdges.of(17, 20, 1_000, Optional.empty(), true);
        assertThat(ages.edges()).containsExactly(17.0, 18.0, 19.0, 20.0, 21.0);
        assertThat(ages.bin(20)).isEqualTo(3);
        assertThat(BinEdges.of(0, 100, 1_000, Optional.of(25), true).edges()).allSatisfy(edge -> assertThat(edge % 5).isZero());
    }

    @Test
    void more_values_get_finer_bins() {
        assertThat(BinEdges.of(0, 100, 10, Optional.empty(), false).count()).isBetween(4, 5);
        assertThat(BinEdges.of(0, 100, 10_000_000, Optional.empty(), false).count()).isBetween(20, 40);
    }

    @Test
    void a_single_value_has_one_bin_of_its_own_size() {
        assertThat(BinEdges.of(0, 0, 3, Optional.empty(), false).edges()).containsExactly(0.0, 1.0);
        assertThat(BinEdges.of(3.7, 3.7, 3, Optional.empty(), false).edges()).containsExactly(3.0, 4.0);
        assertThat(BinEdges.of(-1e15, -1e15, 3, Optional.empty(), true).count()).isEqualTo(1);
        assertThat(BinEdges.of(1e-9, 3e-9, 3, Optional.of(2), false).edges()).containsExactly(1e-9, 2e-9, 3e-9);
    }

    @Test
    void the_ends_of_what_doubles_hold_have_edges() {
        assertThat(BinEdges.of(-1e300, 1e300, 9, Optional.empty(), false).count()).isBetween(1, 5);
        assertThat(BinEdges.of(Double.MIN_VALUE, 1, 9, Optional.of(200), false).count()).isBetween(100, 200);
    }
}
