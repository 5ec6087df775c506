///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//MAIN casebook.Main
//SOURCES package-info.java
//DEPS org.duckdb:duckdb_jdbc:2.0.0.1
//DEPS org.knowm.xchart:xchart:4.0.3
//DEPS org.freemarker:freemarker:2.3.35
//DEPS com.vladsch.flexmark:flexmark:0.64.8
//DEPS com.vladsch.flexmark:flexmark-ext-tables:0.64.8
//DEPS com.vladsch.flexmark:flexmark-ext-footnotes:0.64.8
//DEPS com.vladsch.flexmark:flexmark-ext-gfm-strikethrough:0.64.8
//DEPS com.vladsch.flexmark:flexmark-ext-gfm-tasklist:0.64.8
//DEPS com.vladsch.flexmark:flexmark-ext-autolink:0.64.8
//DEPS com.vladsch.flexmark:flexmark-ext-anchorlink:0.64.8
//DEPS info.picocli:picocli:4.7.7
//DEPS org.snakeyaml:snakeyaml-engine:3.2
//DEPS org.jsoup:jsoup:1.24.1
//DEPS com.google.code.gson:gson:2.15.0

package casebook;

import java.util.List;

/** The command line. */
public final class Main {
  private Main() {}

  /** Prints its arguments, until the commands exist. */
  public static void main(String[] args) {
    System.out.println("casebook " + List.of(args));
  }
}
