package casebook.tex;

import java.util.Map;
import java.util.Optional;

/** The alphabets of mathematics, as Unicode has them: MathML Core knows them by their characters alone. */
enum Font {
    ITALIC(0, 0, Map.of()),
    ROMAN(0, 0, Map.of()),
    BOLD(0x1D400, 0x1D7CE, Map.of()),
    BOLD_ITALIC(0x1D468, 0x1D7CE, Map.of()),
    SANS(0x1D5A0, 0x1D7E2, Map.of()),
    MONO(0x1D670, 0x1D7F6, Map.of()),
    DOUBLE(0x1D538, 0x1D7D8, Map.of('C', "ℂ", 'H', "ℍ", 'N', "ℕ", 'P', "ℙ", 'Q', "ℚ", 'R', "ℝ", 'Z', "ℤ")),
    SCRIPT(0x1D49C, 0, Map.ofEntries(Map.entry('B', "ℬ"), Map.entry('E', "ℰ"), Map.entry('F', "ℱ"), Map.entry('H', "ℋ"),
            Map.entry('I', "ℐ"), Map.entry('L', "ℒ"), Map.entry('M', "ℳ"), Map.entry('R', "ℛ"), Map.entry('e', "ℯ"),
            Map.entry('g', "ℊ"), Map.entry('o', "ℴ"))),
    FRAKTUR(0x1D504, 0, Map.of('C', "ℭ", 'H', "ℌ", 'I', "ℑ", 'R', "ℜ", 'Z', "ℨ"));

    static final Map<String, Font> COMMANDS = Map.ofEntries(Map.entry("mathrm", ROMAN), Map.entry("mathit", ITALIC),
            Map.entry("mathnormal", ITALIC), Map.entry("mathbf", BOLD), Map.entry("boldsymbol", BOLD_ITALIC), Map.entry("bm", BOLD_ITALIC),
            Map.entry("mathsf", SANS), Map.entry("mathtt", MONO), Map.entry("mathbb", DOUBLE), Map.entry("mathcal", SCRIPT),
            Map.entry("mathscr", SCRIPT), Map.entry("mathfrak", FRAKTUR));

    private final int capitalA;
    private final int zero;
    private final Map<Character, String> elsewhere;

    /** @param elsewhere letters that Unicode had before it had the alphabet */
    Font(int capitalA, int zero, Map<Character, String> elsewhere) {
        this.capitalA = capitalA;
        this.zero = zero;
        this.elsewhere = elsewhere;
    }

    /** A letter or digit in this alphabet; itself where the alphabet lacks it. */
    String of(int c) {
        Optional<String> other = c < 128 ? Optional.ofNullable(elsewhere.get((char) c)) : Optional.empty();
        return other.orElseGet(() -> Character.toString(place(c)));
    }

    private int place(int c) {
        if (capitalA != 0 && c >= 'A' && c <= 'Z') {
            return capitalA + c - 'A';
        }
        if (capitalA != 0 && c >= 'a' && c <= 'z') {
            return capitalA + 26 + c - 'a';
        }
        if (this == BOLD_ITALIC && c >= 'α' && c <= 'ω') {
            return 0x1D736 + c - 'α';
        }
        return zero != 0 && c >= '0' && c <= '9' ? zero + c - '0' : c;
    }
}
