package io.dynamobackup.engine.conformance.partiql;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items that statements select; no test changes them. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SelectedItems {
  final Statements statements = new Statements();

  @BeforeAll
  void put() {
    statements.put(
        "Texts",
        Map.of(
            "pk", fromS("item"),
            "ss", fromSs(List.of("a", "b", "c")),
            "s", fromS("str"),
            "m", fromM(Map.of("sub", fromS("x"), "els", fromL(List.of(fromN("1"), fromN("2"))))),
            "nul", fromNul(true),
            "flag", fromBool(true),
            "n", fromN("5")));
    statements.put("Texts", Map.of("pk", fromS("other"), "n", fromN("6"), "q", fromS("it's")));
    for (String n : List.of("7310000", "7.3", "-7.3")) {
      statements.put("Numbers", Map.of("pk", fromN(n)));
    }
    for (String pk : List.of("o", "p")) {
      for (String sk : List.of("1", "2", "3")) {
        statements.put("Pairs", Map.of("pk", fromS(pk), "sk", fromS(sk), "x", fromS(sk)));
      }
    }
  }

  @AfterAll
  void close() {
    statements.close();
  }

  boolean holds(String condition, AttributeValue... parameters) {
    return !statements
        .items("SELECT * FROM Texts WHERE pk = 'item' AND " + condition, parameters)
        .isEmpty();
  }
}
