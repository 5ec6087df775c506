/** A headless browser for tests, over the DevTools protocol with the JDK alone; without one its tests are skipped. */
package casebook.browser;
