package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Refused;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What AWS carries out, or refuses in words nobody recorded, and the engine refuses by name. */
class UnmodelledStatementTests {
  private final Statements statements = new Statements();

  @AfterEach
  void close() {
    statements.close();
  }

  private static Refused unmodelled(String what) {
    return Refused.asInvalid("DynamoBackup does not model " + what + " yet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE "Texts" SET a = MISSING WHERE pk = 'a' | SET to MISSING
          UPDATE "Texts" SET a = list_append(list_append(a, [1]), [2]) WHERE pk = 'a' | a function as an argument of list_append in PartiQL
          UPDATE "Texts" SET a = if_not_exists(a, 1) WHERE pk = 'a' | if_not_exists in PartiQL
          UPDATE "Texts" SET a = a + 1 + 2 WHERE pk = 'a' | arithmetic with more than two operands in PartiQL
          """)
  void statement_is_refused_by_name(String statement, String what) {
    assertThat(Refused.by(() -> statements.run(statement))).isEqualTo(unmodelled(what));
  }

  @Test
  void item_is_not_inserted_by_a_parameter() {
    assertThat(
            Refused.by(
                () ->
                    statements.run(
                        "INSERT INTO \"Texts\" VALUE ?", fromM(Map.of("pk", fromS("a"))))))
        .isEqualTo(unmodelled("INSERT of a parameter"));
  }
}
