package io.dynamobackup.engine.conformance.partiql;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item that statements write. */
abstract class WrittenByStatements {
  static final String FAILED = "ConditionalCheckFailedException";
  final Statements statements = new Statements();

  @AfterEach
  void close() {
    statements.close();
  }

  void seed() {
    statements.put(
        "Texts",
        Map.of(
            "pk", fromS("x"),
            "a", fromN("1"),
            "s", fromS("str"),
            "ss", fromSs(List.of("a", "b", "c")),
            "ns", fromNs(List.of("1", "2", "3")),
            "m", fromM(Map.of("sub", fromS("old"), "sib", fromS("keep"))),
            "tags", fromL(List.of(fromS("a"), fromS("b"), fromS("c")))));
  }

  String refusal(String clauses) {
    return statements.refusal("UPDATE \"Texts\" %s WHERE pk = 'x'".formatted(clauses));
  }

  AttributeValue stored(String attribute) {
    Map<String, AttributeValue> item = statements.stored("x");
    return item == null ? null : item.get(attribute);
  }

  static List<String> strings(AttributeValue list) {
    return list.l().stream().map(AttributeValue::s).toList();
  }
}
