/**
 * Files that several processes meet at: a {@link casebook.files.HeldFile} tells whether the process that made something
 * still lives, a {@link casebook.files.TemporaryFolder} is cleared by the next run where its own was killed, and a
 * {@link casebook.files.Swap} changes a folder for another in one step. Uses the JDK alone.
 */
package casebook.files;
