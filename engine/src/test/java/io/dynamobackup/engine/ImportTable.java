package io.dynamobackup.engine;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;

/** The table of "Who may import whom" in the architecture page. */
final class ImportTable {
  /** Which packages of the engine a package may import; the root, not listed, may import all. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          entry("transport", Set.of("wire", "pipeline", "time")),
          entry("wire", Set.of("pipeline", "operation", "catalog", "json", "value", "error")),
          entry("pipeline", Set.of("operation", "catalog", "time", "error")),
          entry("stubbing", Set.of("pipeline", "catalog", "choice", "error")),
          entry("limit", Set.of("pipeline", "catalog", "error")),
          entry("operation", Set.of("catalog", "store", "choice", "time", "error")),
          entry("policy", Set.of("error")),
          entry("plan", Set.of("vault", "operation", "catalog", "choice", "error")),
          entry(
              "vault", Set.of("operation", "restoration", "catalog", "policy", "choice", "error")),
          entry(
              "operation.<feature>",
              Set.of(
                  "operation",
                  "read",
                  "write",
                  "consistency",
                  "restoration",
                  "partiql",
                  "catalog",
                  "store",
                  "expression",
                  "policy",
                  "json",
                  "vault",
                  "monitoring",
                  "plan",
                  "choice",
                  "time",
                  "value",
                  "error")),
          entry("monitoring", Set.of("operation", "json")),
          entry(
              "consistency",
              Set.of("operation", "catalog", "store", "choice", "time", "value", "error")),
          entry("restoration", Set.of("operation", "catalog", "choice", "error")),
          entry("partiql", Set.of("expression", "value", "error")),
          entry("read", Set.of("catalog", "store", "expression", "value")),
          entry("write", Set.of("catalog", "store", "expression", "value", "error")),
          entry("catalog", Set.of("store", "policy", "value", "error")),
          entry("store.<backend>", Set.of("store")),
          entry("store", Set.of("value")),
          entry("expression", Set.of("value", "error")),
          entry("value", Set.of("error")),
          entry("json", Set.of()),
          entry("choice", Set.of()),
          entry("explore", Set.of("choice")),
          entry("error", Set.of()),
          entry("time", Set.of()));

  /** The types of the root that every package may import. */
  private static final Set<String> OPTIONS =
      Set.of(
          "EngineOptions",
          "Fidelity",
          "RateLimits",
          "BackupCut",
          "ExportSink",
          "ExportFailure",
          "FakeClock");

  private ImportTable() {}

  /** Returns the rows: packages, and kinds of them. */
  static Set<String> rows() {
    return MAY_IMPORT.keySet();
  }

  /** Returns true if a type may import another, which need not be one of the engine. */
  static boolean mayImport(JavaClass type, JavaClass imported) {
    String from = type.getPackageName();
    String to = imported.getPackageName();
    if (to.equals(from) || !(to + ".").startsWith(EngineClasses.PACKAGE + ".")) {
      return true;
    }
    if (to.equals(EngineClasses.PACKAGE)) {
      String outermost =
          imported.getName().substring(EngineClasses.PACKAGE.length() + 1).split("\\$", 2)[0];
      return OPTIONS.contains(outermost);
    }
    String name = to.substring(EngineClasses.PACKAGE.length() + 1);
    return MAY_IMPORT.getOrDefault(row(from), Set.of()).contains(name);
  }

  /** Returns the row of a package other than the root. */
  static String row(String packageName) {
    return packageName
        .substring(EngineClasses.PACKAGE.length() + 1)
        .replaceFirst("^operation\\..+", "operation.<feature>")
        .replaceFirst("^store\\..+", "store.<backend>");
  }
}
