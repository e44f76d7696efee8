package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.string;
import static io.dynamobackup.engine.conformance.Music.units;
import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static io.dynamobackup.engine.conformance.table.Definitions.provisioned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class DeleteTableTests {
  private static final String IN_USE = "Attempt to change a resource which is still in use: ";

  private final Target target = Target.documented();
  private final DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void deleted_table_is_deleting_and_then_gone() {
    create(onDemand("Music"));

    TableDescription answer = delete();
    TableStatus during = dynamo.describeTable(r -> r.tableName("Music")).table().tableStatus();
    settle();

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.DELETING);
    assertThat(answer.tableName()).isEqualTo("Music");
    assertThat(answer.hasKeySchema()).isFalse();
    assertThat(answer.hasAttributeDefinitions()).isFalse();
    assertThat(answer.creationDateTime()).isNull();
    assertThat(during).isEqualTo(TableStatus.DELETING);
    assertThatThrownBy(() -> dynamo.describeTable(r -> r.tableName("Music")))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThat(dynamo.listTables().tableNames()).isEmpty();
  }

  @Test
  void deleting_a_table_that_is_deleting_is_no_error() {
    create(onDemand("Music"));
    delete();
    target.advance(Duration.ofSeconds(3));

    TableDescription again = delete();
    target.advance(Duration.ofSeconds(2));

    assertThat(again.tableStatus()).isEqualTo(TableStatus.DELETING);
    assertThat(dynamo.listTables().tableNames()).isEmpty();
  }

  @Test
  void table_created_again_has_its_arn_but_not_its_id() {
    try (Target instant = Target.instant()) {
      DynamoDbClient client = instant.client();
      TableDescription first = client.createTable(onDemand("Music").build()).tableDescription();
      client.deleteTable(r -> r.tableName("Music"));

      TableDescription second = client.createTable(onDemand("Music").build()).tableDescription();

      assertThat(second.tableArn()).isEqualTo(first.tableArn());
      assertThat(second.tableId()).isNotEqualTo(first.tableId());
    }
  }

  @Test
  void table_that_is_deleting_still_has_its_name() {
    create(onDemand("Music"));
    delete();

    assertThatThrownBy(() -> dynamo.createTable(onDemand("Music").build()))
        .hasMessageStartingWith("Table already exists: Music");
  }

  @Test
  void missing_table_is_not_found() {
    assertRefused(
        "ResourceNotFoundException", "Requested resource not found: Table: Music not found");
  }

  @Test
  void table_that_is_creating_is_in_use() {
    dynamo.createTable(onDemand("Music").build());

    assertRefused("ResourceInUseException", IN_USE + "Table is being created: Music");
  }

  @Test
  void table_that_is_updating_is_in_use() {
    create(provisioned("Music", 1, 1));
    dynamo.updateTable(r -> r.tableName("Music").provisionedThroughput(units(2, 2)));

    assertRefused(
        "ResourceInUseException", IN_USE + "Table: Music is in the process of being updated.");
  }

  @Test
  void table_whose_stream_changes_is_in_use() {
    create(onDemand("Music"));
    dynamo.updateTable(
        r ->
            r.tableName("Music")
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));

    assertRefused(
        "ResourceInUseException",
        IN_USE + "Cannot delete table while stream is being enabled/disabled.");
  }

  @Test
  void table_whose_index_is_backfilled_is_in_use() {
    create(onDemand("Music"));
    dynamo.updateTable(
        r ->
            r.tableName("Music")
                .attributeDefinitions(string("city"))
                .globalSecondaryIndexUpdates(
                    u ->
                        u.create(
                            i ->
                                i.indexName("in-city")
                                    .keySchema(hash("city"))
                                    .projection(p -> p.projectionType("ALL")))));
    settle();

    assertRefused(
        "ResourceInUseException",
        IN_USE + "Cannot delete table while indexes are being created, updated, or deleted.");
  }

  @Test
  void protected_table_stays() {
    create(onDemand("Music").deletionProtectionEnabled(true));

    assertRefused(
        "ValidationException",
        "Resource cannot be deleted as it is currently protected against deletion. Disable"
            + " deletion protection first.");
    dynamo.updateTable(r -> r.tableName("Music").deletionProtectionEnabled(false));
    assertThat(delete().tableStatus()).isEqualTo(TableStatus.DELETING);
  }

  private void create(CreateTableRequest.Builder table) {
    dynamo.createTable(table.build());
    settle();
  }

  private TableDescription delete() {
    return dynamo.deleteTable(r -> r.tableName("Music")).tableDescription();
  }

  private void settle() {
    target.advance(Duration.ofSeconds(30));
  }

  private void assertRefused(String code, String message) {
    assertThatThrownBy(this::delete)
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
            });
  }
}
