/** Tests of the launcher and the catalogue, and what keeps the catalogue's lists in step with the tree. */
package casebook.launch;
