// JBang fetches the files of a remote catalogue one by one and expands no globs there, so each is named here.
// Written by src/test/java/casebook/launch/SourceLists.java; don't edit the lines by hand.
//SOURCES declaration/ColumnDeclaration.java
//SOURCES declaration/Parameter.java
//SOURCES declaration/ParameterType.java
//SOURCES declaration/TableDeclaration.java
//SOURCES declaration/TestDeclaration.java
//SOURCES declaration/TestRule.java
//SOURCES diagnostic/Diagnostic.java
//SOURCES diagnostic/DiagnosticPrinter.java
//SOURCES diagnostic/Diagnostics.java
//SOURCES diagnostic/ExitStatus.java
//SOURCES diagnostic/Nearest.java
//SOURCES diagnostic/ReportException.java
//SOURCES diagnostic/Severity.java
//SOURCES diagnostic/Source.java
//SOURCES diagnostic/Span.java
//SOURCES notebook/Block.java
//SOURCES notebook/Captions.java
//SOURCES notebook/Cell.java
//SOURCES notebook/CellHead.java
//SOURCES notebook/ChartSpec.java
//SOURCES notebook/ChartType.java
//SOURCES notebook/Display.java
//SOURCES notebook/FrontMatter.java
//SOURCES notebook/KpiSpec.java
//SOURCES notebook/Name.java
//SOURCES notebook/Named.java
//SOURCES notebook/Notebook.java
//SOURCES notebook/Phrase.java
//SOURCES notebook/TableSpec.java
//SOURCES notebook/ValueRef.java
//SOURCES plan/Plan.java
//SOURCES plan/QualifiedSql.java
//SOURCES plan/Relation.java
//SOURCES plan/Scope.java
//SOURCES plan/SqlFacts.java
//SOURCES plan/SqlReader.java
//SOURCES plan/Step.java
//SOURCES project/AttachedDatabase.java
//SOURCES project/Project.java
//SOURCES project/Seed.java
//SOURCES project/Settings.java
//SOURCES result/Column.java
//SOURCES result/Formats.java
//SOURCES result/Image.java
//SOURCES result/Outcome.java
//SOURCES result/Table.java
//SOURCES result/TestResult.java
//SOURCES result/Type.java
//SOURCES site/Content.java
//SOURCES yaml/Fields.java
//SOURCES yaml/Yaml.java
//SOURCES yaml/YamlList.java
//SOURCES yaml/YamlMap.java
//SOURCES yaml/YamlReader.java
//SOURCES yaml/YamlScalar.java

/**
 * The command line, and the whole flow of a build on one screen. May use every other package; nothing imports it.
 */
package casebook;
