/**
 * What earlier builds made, kept by the hash of what it was made from.
 *
 * <p>{@link casebook.cache.Cache} is the door: a {@link casebook.cache.Recipe} says from what something is made, part by
 * part; its {@link casebook.cache.Hash} is the key; {@link casebook.cache.Out} and {@link casebook.cache.In} write and read
 * values. Behind it a {@code Store} holds entries in packs, each with a checksum: one that is damaged is made again.
 * {@link casebook.cache.FileHashes} knows what is in files without reading them each time, and {@link casebook.cache.Ledger}
 * tells why something was made again. Uses {@code result} and {@code diagnostic}.
 */
package casebook.cache;
