package casebook.engine;

import java.util.Arrays;

/** Where each character of a text lies when the text is written as UTF-8: DuckDB counts positions so. */
final class ByteOffsets {
    /** For each UTF-16 unit, and for the end, the bytes before it. */
    private final int[] before;

    private ByteOffsets(int[] before) {
        this.before = before;
    }

    static ByteOffsets of(String text) {
        int[] before = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int bytes = c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
            before[i + 1] = before[i] + bytes;
        }
        return new ByteOffsets(before);
    }

    /** The index of the UTF-16 unit at a byte offset, clipped to the text. */
    int toChar(int byteOffset) {
        int found = Arrays.binarySearch(before, byteOffset);
        return Math.clamp(found >= 0 ? found : -found - 2L, 0, before.length - 1);
    }
}
