package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Recorded on AWS by paritysuite/dynamodb-conformance, where a test does not say otherwise. */
class BatchExecuteStatementTests {
  private final Statements statements = new Statements();

  @AfterEach
  void close() {
    statements.close();
  }

  private static BatchStatementRequest statement(String text) {
    return BatchStatementRequest.builder().statement(text).build();
  }

  private BatchExecuteStatementResponse batch(List<BatchStatementRequest> requests) {
    return statements.client().batchExecuteStatement(r -> r.statements(requests));
  }

  private List<BatchStatementResponse> run(String... texts) {
    return batch(Arrays.stream(texts).map(BatchExecuteStatementTests::statement).toList())
        .responses();
  }

  private void put(String pk, String data) {
    statements.put("Texts", Map.of("pk", fromS(pk), "data", fromS(data)));
  }

  @Test
  void statements_read_an_item_each() {
    put("a", "one");
    put("b", "two");

    List<BatchStatementResponse> responses =
        run(
            "SELECT data FROM \"Texts\" WHERE pk = 'b'",
            "SELECT * FROM \"Texts\" WHERE pk = 'none'",
            "SELECT * FROM \"Texts\" WHERE pk IN ['a']");

    assertThat(responses)
        .extracting(BatchStatementResponse::item)
        .containsExactly(
            Map.of("data", fromS("two")), Map.of(), Map.of("pk", fromS("a"), "data", fromS("one")));
    assertThat(responses.get(1).hasItem()).isFalse();
    assertThat(responses)
        .allSatisfy(response -> assertThat(response.tableName()).isEqualTo("Texts"));
  }

  @Test
  void statements_write_an_item_each() {
    put("u", "before");

    List<BatchStatementResponse> responses =
        run(
            "INSERT INTO \"Texts\" VALUE {'pk': 'i', 'data': 'new'}",
            "UPDATE \"Texts\" SET data = 'after' WHERE pk = 'u'",
            "FROM \"Texts\" WHERE pk = 'i' SET c = 1");

    assertThat(responses).allSatisfy(response -> assertThat(response.error()).isNull());
    assertThat(statements.stored("i")).containsEntry("c", fromN("1"));
    assertThat(statements.stored("u")).containsEntry("data", fromS("after"));
  }

  @Test
  void a_statement_that_fails_does_not_stop_the_others() {
    put("a", "one");

    List<BatchStatementResponse> responses =
        run(
            "SELECT * FROM \"Texts\" WHERE pk = 'a'",
            "SELECT * FROM \"never-created\" WHERE pk = 'x'",
            "SLECT * FROM \"Texts\" WHERE pk = 'a'",
            "SELECT * FROM \"Texts\" WHERE");

    assertThat(responses.get(0).error()).isNull();
    assertThat(responses.get(1).error().code())
        .isEqualTo(BatchStatementErrorCodeEnum.RESOURCE_NOT_FOUND);
    assertThat(responses.get(1).tableName()).isEqualTo("never-created");
    assertThat(responses.subList(2, 4))
        .allSatisfy(
            response -> {
              assertThat(response.error().code())
                  .isEqualTo(BatchStatementErrorCodeEnum.VALIDATION_ERROR);
              assertThat(response.tableName()).isNull();
            })
        .extracting(response -> response.error().message())
        .containsExactly(
            "Statement wasn't well formed, can't be processed: Expected data manipulation",
            "Statement wasn't well formed, can't be processed: Unexpected term");
  }

  @Test
  void errors_of_writes_have_codes_of_their_own() {
    put("a", "one");

    List<BatchStatementResponse> responses =
        batch(
                List.of(
                    statement("INSERT INTO \"Texts\" VALUE {'pk': 'a'}"),
                    BatchStatementRequest.builder()
                        .statement("UPDATE \"Texts\" SET b = 1 WHERE pk = 'a' AND data = 'x'")
                        .returnValuesOnConditionCheckFailure("ALL_OLD")
                        .build(),
                    statement("DELETE FROM \"Texts\" WHERE pk = 'a' RETURNING MODIFIED OLD *"),
                    statement("UPDATE \"Texts\" SET b = 2 WHERE pk = 'a'")))
            .responses();

    assertThat(responses.get(0).error().code())
        .isEqualTo(BatchStatementErrorCodeEnum.DUPLICATE_ITEM);
    assertThat(responses.get(0).error().message())
        .isEqualTo("Duplicate primary key exists in table");
    assertThat(responses.get(1).error().code())
        .isEqualTo(BatchStatementErrorCodeEnum.CONDITIONAL_CHECK_FAILED);
    assertThat(responses.get(1).error().item()).containsEntry("data", fromS("one"));
    assertThat(responses.get(2).error().message())
        .startsWith("Invalid returning clause: RETURNING MODIFIED OLD *.");
    assertThat(responses.get(3).error()).isNull();
    assertThat(statements.stored("a")).containsEntry("b", fromN("2"));
  }

  @Test
  void statements_return_what_they_are_to() {
    put("a", "one");

    List<BatchStatementResponse> responses =
        run(
            "UPDATE \"Texts\" SET data = 'two' WHERE pk = 'a' RETURNING MODIFIED NEW *",
            "UPDATE \"Texts\" REMOVE data WHERE pk = 'a' RETURNING MODIFIED NEW *",
            "DELETE FROM \"Texts\" WHERE pk = 'a' RETURNING ALL OLD *");

    assertThat(responses.get(0).item()).isEqualTo(Map.of("data", fromS("two")));
    assertThat(responses.get(1).hasItem()).isFalse();
    assertThat(responses.get(1).tableName()).isEqualTo("Texts");
    assertThat(responses.get(2).item()).isEqualTo(Map.of("pk", fromS("a")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM \"Texts\"",
        "SELECT * FROM \"Texts\" WHERE pk = 'a' AND attribute_exists(b)",
        "SELECT * FROM \"Texts\" WHERE pk IN ['a', 'b']",
        "SELECT * FROM \"Texts\".\"none\" WHERE pk = 'a'",
        "SELECT * FROM \"Pairs\" WHERE pk = 'a'",
      })
  void a_read_names_the_key_and_nothing_else(String statement) {
    assertThat(run(statement).get(0).error().message())
        .isEqualTo(
            "Select statements within BatchExecuteStatement must specify the primary key in the"
                + " where clause.");
  }

  @Test
  void parameters_are_checked_before_keys() {
    BatchStatementRequest request =
        BatchStatementRequest.builder()
            .statement("SELECT * FROM \"Pairs\" WHERE pk = 'p' AND sk = 's' AND n = ?")
            .parameters(fromN("1e99999999999"))
            .build();

    assertThat(batch(List.of(request)).responses().get(0).error().message())
        .isEqualTo("The parameter cannot be converted to a numeric value: 1e99999999999");
  }

  /** The rule is documented, the text DynamoDB Local's. */
  @Test
  void reads_and_writes_are_not_mixed() {
    assertThat(
            Statements.refusal(
                () ->
                    run(
                        "INSERT INTO \"Texts\" VALUE {'pk': 'a'}",
                        "SELECT * FROM \"Texts\" WHERE pk = 'a'")))
        .isEqualTo("Read and write requests together in the same batch is not supported.");
    assertThat(statements.stored("a")).isNull();
  }

  @Test
  void a_batch_has_one_to_25_statements() {
    List<BatchStatementRequest> many =
        Collections.nCopies(26, statement("SELECT * FROM \"Texts\" WHERE pk = 'a'"));

    assertThat(Statements.refusal(() -> batch(many)))
        .startsWith("1 validation error detected: ")
        .endsWith("Member must have length less than or equal to 25");
    assertThat(Statements.refusal(() -> batch(List.of())))
        .startsWith("1 validation error detected: ")
        .endsWith("Member must have length greater than or equal to 1");
    assertThat(batch(many.subList(0, 25)).responses()).hasSize(25);
  }

  @Test
  void exists_is_for_transactions() {
    assertThat(
            run("EXISTS(SELECT * FROM \"Texts\" WHERE pk = 'a' AND b = 1)")
                .get(0)
                .error()
                .message())
        .isEqualTo("EXISTS can only be used in ExecuteTransaction write requests.");
  }

  /** "The values of the list are ordered according to the ordering of the statements." */
  @Test
  void units_are_told_for_each_statement() {
    put("a", "one");

    List<ConsumedCapacity> consumed =
        statements
            .client()
            .batchExecuteStatement(
                r ->
                    r.returnConsumedCapacity("TOTAL")
                        .statements(
                            statement("SELECT * FROM \"Texts\" WHERE pk = 'a'"),
                            BatchStatementRequest.builder()
                                .statement("SELECT * FROM \"Pairs\" WHERE pk = 'a' AND sk = 'b'")
                                .consistentRead(true)
                                .build()))
            .consumedCapacity();

    assertThat(consumed).extracting(ConsumedCapacity::tableName).containsExactly("Texts", "Pairs");
    assertThat(consumed).extracting(ConsumedCapacity::capacityUnits).containsExactly(0.5, 1.0);
  }
}
