/**
 * A project on disk: its settings with their defaults, its notebooks, seeds and templates.
 * Uses {@code declaration}, {@code yaml} and {@code diagnostic}.
 */
package casebook.project;
