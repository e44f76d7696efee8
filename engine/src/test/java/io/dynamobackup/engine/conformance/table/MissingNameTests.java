package io.dynamobackup.engine.conformance.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** Requests about tables that do not say which. */
class MissingNameTests {
  private static final Refused MISSED =
      Refused.asInvalid("The parameter 'TableName' is required but was not present in the request");

  private final Target target = Target.instant();
  private final DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void calls_about_tables_miss_the_name_in_words_of_their_own() {
    assertThat(Refused.by(() -> dynamo.createTable(r -> {}))).isEqualTo(MISSED);
    assertThat(Refused.by(() -> dynamo.describeTable(r -> {}))).isEqualTo(MISSED);
    assertThat(Refused.by(() -> dynamo.updateTable(r -> {}))).isEqualTo(MISSED);
    assertThat(Refused.by(() -> dynamo.deleteTable(r -> {}))).isEqualTo(MISSED);
  }

  @Test
  void what_is_malformed_is_said_before() {
    assertThat(Refused.by(() -> dynamo.createTable(r -> r.keySchema(k -> k.keyType(KeyType.HASH)))))
        .isEqualTo(
            Refused.asInvalid(
                "1 validation error detected: Value null at 'keySchema.1.member.attributeName'"
                    + " failed to satisfy constraint: Member must not be null"));
  }

  @Test
  void calls_about_items_miss_it_as_any_other_member() {
    assertThat(Refused.by(() -> dynamo.scan(r -> {})))
        .isEqualTo(
            Refused.asInvalid(
                "1 validation error detected: Value null at 'tableName' failed to satisfy"
                    + " constraint: Member must not be null"));
  }
}
