package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells in a picture: their colours, the lines between them, what is missing, and their values where they fit.
 *
 * @param columns their places from left to right
 * @param rows their places from top to bottom
 */
record CellMarks(Scene scene, Slots columns, Slots rows) {
    private static final Face VALUES = Face.VALUE;
    private static final double INSET = 3;
    /** Between smaller cells a line would take more than it gives. */
    private static final double LEAST_FOR_LINES = 5;

    private static final double LINE = 1;

    Box box(int row, int column) {
        double left = columns.start() + columns.step() * column;
        double top = rows.start() + rows.step() * row;
        return new Box(left, top, left + columns.step(), top + rows.step());
    }

    Box plot() {
        return new Box(columns.start(), rows.start(), columns.end(), rows.end());
    }

    void paint(List<XchartCells.Cell> cells) {
        if (!cells.isEmpty()) {
            scene.add(new Mark.Plot(plot(), new XchartCells(device(columns), device(rows), columns.count(), rows.count(), List.copyOf(cells))));
        }
    }

    /** Lines of the page's colour between cells, where these are large enough. */
    void paintLines() {
        if (Math.min(columns.step(), rows.step()) < LEAST_FOR_LINES) {
            return;
        }
        for (int i = 1; i < columns.count(); i++) {
            double x = columns.start() + columns.step() * i;
            scene.fill(new Box(x - LINE / 2, rows.start(), x + LINE / 2, rows.end()), Theme.PAGE);
        }
        for (int i = 1; i < rows.count(); i++) {
            double y = rows.start() + rows.step() * i;
            scene.fill(new Box(columns.start(), y - LINE / 2, columns.end(), y + LINE / 2), Theme.PAGE);
        }
    }

    /** A text on a cell. */
    record Label(int row, int column, String text, Ink ink) {}

    /** Writes all texts, or none where one of them has no room: half of them would look like a choice. */
    void label(List<Label> labels) {
        if (!fit(labels)) {
            return;
        }
        for (Label label : labels) {
            Box box = box(label.row, label.column);
            scene.text(label.text, box.middle(), VALUES.centred(box.centre()), VALUES, label.ink, Anchor.MIDDLE);
        }
    }

    boolean fit(List<Label> labels) {
        double room = columns.step() - 2 * INSET;
        return rows.step() >= VALUES.lineHeight() && labels.stream().allMatch(label -> VALUES.width(label.text) <= room);
    }

    /** The cells that have a number, each with its colour. */
    static List<XchartCells.Cell> colored(Cells cells, ColorScale scale) {
        List<XchartCells.Cell> colored = new ArrayList<>();
        for (int row = 0; row < cells.rows().size(); row++) {
            for (int column = 0; column < cells.columns().size(); column++) {
                if (cells.has(row, column)) {
                    colored.add(new XchartCells.Cell(row, column, scale.ink(cells.values()[row][column])));
                }
            }
        }
        return colored;
    }

    private static int device(Slots slots) {
        return (int) Math.round(slots.step() * slots.count() * Scene.DENSITY);
    }
}
