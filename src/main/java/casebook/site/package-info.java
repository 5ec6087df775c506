/**
 * From what the cells came to, to the files of a site.
 *
 * <pre>{@code
 * Content ──BlockRenderer──► pieces of safe HTML ──page.ftlh──► page ──► OutputFile ──Staging──► site/
 *              │ ProseRenderer (Markdown, through flexmark's HtmlRenderer)
 *              │ TableMaker (GridMaker, CellLooks, SumRows), CardMaker (records for templates)
 *              │ DictionaryMaker (the same, for what tables hold)
 *              │ LineageMaker (LineageDrawing, which LineageLayout places)
 * }</pre>
 *
 * <ul>
 *   <li>{@link casebook.site.Content} is what a page shows; {@link casebook.site.SiteRenderer} makes
 *       {@link casebook.site.OutputFile}s of it and writes nothing.
 *   <li>{@link casebook.site.Staging} writes them beside the output and puts them in its place.
 *   <li>{@link casebook.site.DisplayCheck} judges tables and cards before anything runs.
 *   <li>Templates get records alone ({@code …View}); their components' names are what a template may write.
 * </ul>
 *
 * <p>Text becomes markup in few places: FreeMarker escapes what templates print, {@code Html} what Java writes; a
 * {@code SafeHtml} is what came out of either. The sole importer of FreeMarker, of flexmark's renderer and of ELK.
 */
package casebook.site;
