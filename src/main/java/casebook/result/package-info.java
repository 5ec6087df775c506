/**
 * What comes out of running: tables, pictures, outcomes, how values are written for people, and the words of
 * pages and pictures.
 * Knows nothing of databases, pictures' makers or pages. Uses {@code diagnostic}.
 */
package casebook.result;
