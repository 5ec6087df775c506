package casebook.tex;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What commands stand for that stand for a sign. */
final class Symbols {
    /** Operators and relations, whose spaces MathML's operator dictionary knows. */
    static final Map<String, String> OPERATORS = table("""
            times × cdot ⋅ div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ otimes ⊗ cup ∪ cap ∩ setminus ∖ wedge ∧ land ∧
            vee ∨ lor ∨ neg ¬ lnot ¬ le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ne ≠ neq ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝
            ll ≪ gg ≫ lt < gt > in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ mid ∣ parallel ∥ perp ⊥
            to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ implies ⟹ Leftarrow ⇐ Leftrightarrow ⇔ iff ⟺
            longrightarrow ⟶ mapsto ↦ uparrow ↑ downarrow ↓ forall ∀ exists ∃ nexists ∄ therefore ∴ because ∵ colon : vdash ⊢ models ⊨
            prec ≺ succ ≻ doteq ≐ triangleq ≜ coloneqq ≔ ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ prime ′ nabla ∇ partial ∂ And &""");

    /** Signs that stand for something, upright. */
    static final Map<String, String> SIGNS = table("""
            infty ∞ emptyset ∅ varnothing ∅ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ degree ° top ⊤ bot ⊥ angle ∠ dagger † checkmark ✓ square □
            Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω % % $ $ # # & & _ _ euro € pounds £ cent ¢""");

    /** Greek letters, slanted as all letters that stand for a number. */
    static final Map<String, String> LETTERS = table("""
            alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ
            omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω""");

    /** Signs that are large in a formula of its own line, with limits below and above. */
    static final Map<String, String> LARGE = table("""
            sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ int ∫ iint ∬ iiint ∭ oint ∮""");

    static final Map<String, String> FENCES = table("""
            { { } } lbrace { rbrace } lbrack [ rbrack ] langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lvert | rvert | vert |
            lVert ‖ rVert ‖ Vert ‖ | ‖ backslash \\""");

    static final Map<String, String> ACCENTS = table("""
            hat ^ bar ¯ tilde ~ vec → dot ˙ ddot ¨ check ˇ breve ˘ acute ´ grave ` mathring ˚""");

    /** What stretches over or under its argument. */
    static final Map<String, String> OVER = table("overline ¯ widehat ^ widetilde ~ overbrace ⏞ overrightarrow → overleftarrow ←");
    static final Map<String, String> UNDER = table("underline _ underbrace ⏟");

    static final Map<String, String> SPACES = table("""
            , 0.1667em thinspace 0.1667em : 0.2222em > 0.2222em medspace 0.2222em ; 0.2778em thickspace 0.2778em ! -0.1667em
            enspace 0.5em quad 1em qquad 2em""");

    /** Names of functions. */
    static final Set<String> FUNCTIONS = Set.of("sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh",
            "tanh", "log", "ln", "lg", "exp", "deg", "dim", "ker", "hom", "arg");
    /** The same with limits below. */
    static final Set<String> LIMITS = Set.of("lim", "max", "min", "sup", "inf", "liminf", "limsup", "Pr", "det", "gcd");

    private Symbols() {}

    private static Map<String, String> table(String pairs) {
        var table = new HashMap<String, String>();
        String[] words = pairs.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i], words[i + 1]);
        }
        return Map.copyOf(table);
    }
}
