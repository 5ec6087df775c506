/**
 * From mathematics in TeX's notation, as GitHub takes it, to MathML Core: {@link casebook.tex.Formula}.
 *
 * <p>Only what {@link casebook.tex.Element} lists can come out, whatever goes in. What is understood is that part of
 * TeX's notation that prose about data needs; everything else is a mistake with its place, never left out.
 */
package casebook.tex;
