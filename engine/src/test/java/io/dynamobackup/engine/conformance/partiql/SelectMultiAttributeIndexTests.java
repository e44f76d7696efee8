package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.item.Matches;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;

/**
 * PartiQL does not read an index whose keys have several attributes, as
 * paritysuite/dynamodb-conformance has seen on AWS.
 */
class SelectMultiAttributeIndexTests {
  private static final String REFUSAL =
      "PartiQL statements cannot be executed on tables with multi-attribute HASH keys or"
          + " multi-attribute RANGE keys.";
  private static final String INDEX = "\"Matches\".\"by-place\"";

  private final Target target = Target.instant();
  private final DynamoDbClient dynamo = target.client();

  @BeforeEach
  void create() {
    Matches.create(dynamo);
    Matches.put(dynamo, "a", "east", "1", "lower");
  }

  @AfterEach
  void close() {
    target.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM " + INDEX + " WHERE tournament = 'winter'",
        "SELECT * FROM " + INDEX + " WHERE tournament = 'winter' AND region = 'east'",
        "SELECT id FROM " + INDEX + " WHERE tournament = 'winter' ORDER BY round DESC",
        "SELECT * FROM " + INDEX + " WHERE tournament = 5",
        "SELECT * FROM " + INDEX
      })
  void statement_that_reads_one_is_refused(String statement) {
    assertThat(Refused.by(() -> dynamo.executeStatement(r -> r.statement(statement))))
        .isEqualTo(Refused.asInvalid(REFUSAL));
  }

  @Test
  void what_is_wrong_with_a_statement_or_its_parameters_is_told_before() {
    assertThat(
            Refused.by(
                () ->
                    dynamo.executeStatement(r -> r.statement("SELECT * FROM " + INDEX + " WHERE"))))
        .isEqualTo(
            Refused.asInvalid("Statement wasn't well formed, can't be processed: Unexpected term"));
    assertThat(
            Refused.by(
                () ->
                    dynamo.executeStatement(
                        r ->
                            r.statement("SELECT * FROM " + INDEX + " WHERE tournament = ?")
                                .parameters(fromN("x")))))
        .isEqualTo(Refused.asInvalid("The parameter cannot be converted to a numeric value: x"));
  }

  @Test
  void in_a_batch_it_alone_is_refused() {
    List<BatchStatementResponse> responses =
        dynamo
            .batchExecuteStatement(
                r ->
                    r.statements(
                        statement("SELECT * FROM " + INDEX + " WHERE tournament = 'winter'"),
                        statement("SELECT * FROM \"Matches\" WHERE id = 'a'")))
            .responses();

    assertThat(responses.get(0).error().code())
        .isEqualTo(BatchStatementErrorCodeEnum.VALIDATION_ERROR);
    assertThat(responses.get(0).error().message()).isEqualTo(REFUSAL);
    assertThat(responses.get(1).item()).isEqualTo(Matches.match("a", "east", "1", "lower"));
  }

  private static BatchStatementRequest statement(String text) {
    return BatchStatementRequest.builder().statement(text).build();
  }

  @Test
  void statements_on_its_table_are_as_ever() {
    dynamo.executeStatement(
        r -> r.statement("UPDATE \"Matches\" SET bracket = 'upper' WHERE id = 'a'"));

    assertThat(
            dynamo
                .executeStatement(r -> r.statement("SELECT * FROM \"Matches\" WHERE id = 'a'"))
                .items())
        .containsExactly(Matches.match("a", "east", "1", "upper"));
  }
}
