/**
 * What comes out of running: tables, pictures, outcomes, and how values are written for people.
 * Knows nothing of databases, pictures' makers or pages. Uses {@code diagnostic}.
 */
package casebook.result;
