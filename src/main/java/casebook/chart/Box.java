package casebook.chart;

/** A rectangle in CSS pixels, measured from the picture's upper left corner. */
record Box(double left, double top, double right, double bottom) {
    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double middle() {
        return (left + right) / 2;
    }

    double centre() {
        return (top + bottom) / 2;
    }

    /** A box that many pixels larger on each side. */
    Box grown(double by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    Box moved(double x, double y) {
        return new Box(left + x, top + y, right + x, bottom + y);
    }

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean contains(Box other) {
        return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
    }
}
