package casebook.chart;

import casebook.notebook.Name;

/** Finds what an author wrote on an axis: a number, a time, a category. */
interface Scale {
    /**
     * Where it lies, in CSS pixels from the picture's left or upper edge.
     *
     * @throws casebook.diagnostic.ReportException for what isn't on the axis
     */
    double at(Name written);

    /**
     * Where a band from one to another begins and ends; either may be the smaller.
     *
     * @throws casebook.diagnostic.ReportException for what isn't on the axis
     */
    default double[] between(Name from, Name to) {
        return new double[] {at(from), at(to)};
    }
}
