package casebook.chart;

import casebook.chart.ValueAxis.Range;

/** A type whose pictures can stand beside one another as small ones on shared scales. */
interface Paneled extends Drawing {
    /** The values that the value axis of a picture has to reach. */
    Range range(Figure figure);

    /** What its colours mean, told once for all. */
    Legend legend(Figure figure);
}
