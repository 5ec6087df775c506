package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DodgeTest {
    @Test
    void what_is_apart_stays() {
        assertThat(Dodge.apart(new double[] {10, 40, 90}, new double[] {20, 20}, 0, 100)).containsExactly(10, 40, 90);
    }

    @Test
    void what_is_too_near_moves_equally_far_apart() {
        assertThat(Dodge.apart(new double[] {50, 50}, new double[] {20}, 0, 100)).containsExactly(40, 60);
        assertThat(Dodge.apart(new double[] {48, 50, 52}, new double[] {10, 10}, 0, 100)).containsExactly(40, 50, 60);
    }

    @Test
    void nothing_leaves_the_room() {
        assertThat(Dodge.apart(new double[] {1, 2, 3}, new double[] {10, 10}, 0, 100)).containsExactly(0, 10, 20);
        assertThat(Dodge.apart(new double[] {98, 99}, new double[] {10}, 0, 100)).containsExactly(90, 100);
    }
}
