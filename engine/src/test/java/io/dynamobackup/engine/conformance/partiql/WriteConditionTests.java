package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Which item a statement writes, on which condition, and what that costs. */
class WriteConditionTests extends WrittenByStatements {
  private static final String MANDATORY =
      "Where clause does not contain a mandatory equality on all key attributes";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a = 1 | true",
        "attribute_exists(a) AND NOT begins_with(s, 'x') | true",
        "ss = <<'c', 'b', 'a'>> | true",
        "(a = 2 OR s = 'str') | true",
        "a = 2 | false",
        "attribute_exists(nope) | false",
        "NOT begins_with(s, 'st') | false",
        "m = {'sub': 'other'} | false",
      })
  void what_else_is_asked_of_the_item_is_a_condition(String condition, boolean holds) {
    seed();

    String refusal =
        statements.refusal("UPDATE \"Texts\" SET z = 1 WHERE " + condition + " AND pk = 'x'");

    assertThat(refusal.equals(FAILED)).isNotEqualTo(holds);
    assertThat(stored("z")).isEqualTo(holds ? fromN("1") : null);
    assertThat(
            statements
                .refusal("DELETE FROM \"Texts\" WHERE pk = 'x' AND " + condition)
                .equals(FAILED))
        .isNotEqualTo(holds);
    assertThat(statements.stored("x") == null).isEqualTo(holds);
  }

  @Test
  void a_failed_condition_shows_the_item_if_asked() {
    seed();

    ConditionalCheckFailedException failed =
        catchThrowableOfType(
            ConditionalCheckFailedException.class,
            () ->
                statements.run(
                    "DELETE FROM \"Texts\" WHERE pk = 'x' AND a = 2",
                    r ->
                        r.returnValuesOnConditionCheckFailure(
                            ReturnValuesOnConditionCheckFailure.ALL_OLD)));

    assertThat(failed.item()).isEqualTo(statements.stored("x"));
    assertThat(failed.awsErrorDetails().errorMessage()).isEqualTo("The conditional request failed");
  }

  @Test
  void delete_removes_what_is_there() {
    seed();

    assertThat(statements.items("DELETE FROM \"Texts\" WHERE pk = 'x'")).isEmpty();
    assertThat(statements.stored("x")).isNull();
    assertThat(statements.items("DELETE FROM \"Texts\" WHERE pk = 'x'")).isEmpty();
    assertThat(statements.items("DELETE FROM \"Texts\" WHERE pk = 'x' AND a = 9")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM \"Texts\" WHERE a = 1",
        "DELETE FROM \"Texts\"",
        "DELETE FROM \"Texts\" WHERE pk > 'a'",
        "DELETE FROM \"Texts\" WHERE pk IN ['x']",
        "DELETE FROM \"Texts\" WHERE pk = 'x' OR pk = 'y'",
        "DELETE FROM \"Texts\" WHERE NOT pk = 'x'",
        "DELETE FROM \"Texts\" WHERE pk = s",
        "DELETE FROM \"Pairs\" WHERE pk = 'x'",
        "UPDATE \"Texts\" SET c = 1",
        "FROM \"Texts\" SET c = 1",
        "FROM \"Texts\" REMOVE a",
        "FROM \"Texts\" WHERE a = 1 SET c = 1",
      })
  void a_write_names_the_whole_key(String statement) {
    assertThat(statements.refusal(statement)).isEqualTo(MANDATORY);
  }

  @Test
  void a_write_names_one_key() {
    seed();

    assertThat(statements.refusal("DELETE FROM \"Texts\" WHERE pk = 'x' AND pk = 'y'"))
        .isEqualTo(
            "Multiple conditions on same key pk. Only single item Update/Insert/Delete are"
                + " supported");
    assertThat(statements.refusal("DELETE FROM \"Texts\" WHERE pk = 5"))
        .isEqualTo("The provided key element does not match the schema");
    assertThat(statements.items("DELETE FROM \"Texts\" WHERE pk = 'x' AND pk = 'x'")).isEmpty();
    assertThat(statements.stored("x")).isNull();
  }

  @Test
  void write_units_are_those_of_the_item() {
    seed();

    var response =
        statements.run(
            "UPDATE \"Texts\" SET s = ? WHERE pk = 'x'",
            r -> r.returnConsumedCapacity("TOTAL"),
            fromS("x".repeat(2_000)));

    assertThat(response.consumedCapacity().capacityUnits()).isEqualTo(3.0);
    assertThat(response.consumedCapacity().tableName()).isEqualTo("Texts");
  }
}
