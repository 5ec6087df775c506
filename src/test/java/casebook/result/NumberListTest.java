package casebook.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumberListTest {
    @Test
    void numbers_are_read_as_they_are_printed() {
        assertThat(NumberList.read("[1, NULL, -2.50, 1e+20, nan, inf, -inf]").orElseThrow())
                .containsExactly(BigDecimal.ONE, null, new BigDecimal("-2.50"), new BigDecimal("1e20"), null, null, null);
        assertThat(NumberList.read("[]").orElseThrow()).isEmpty();
        assertThat(NumberList.read(null)).isEmpty();
    }

    @Test
    void lists_and_arrays_of_numbers_are_told_from_other_types() {
        for (String type : new String[] {"INTEGER[]", "DOUBLE[3]", "DECIMAL(18,2)[]", "HUGEINT[]", "UBIGINT[]", "FLOAT[]"}) {
            assertThat(NumberList.isListOfNumbers(new Column("c", Type.OTHER, type))).as(type).isTrue();
        }
        for (String type : new String[] {"INTEGER", "VARCHAR[]", "INTEGER[][]", "DATE[]", "STRUCT(a INTEGER[])"}) {
            assertThat(NumberList.isListOfNumbers(new Column("c", Type.OTHER, type))).as(type).isFalse();
        }
    }
}
