package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.range;
import static io.dynamobackup.engine.conformance.Music.string;
import static io.dynamobackup.engine.conformance.table.Definitions.global;
import static io.dynamobackup.engine.conformance.table.Definitions.local;
import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static io.dynamobackup.engine.conformance.table.Definitions.provisioned;
import static io.dynamobackup.engine.conformance.table.Definitions.sorted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class CreateTableTests extends CreatedTable {

  @Test
  void answer_shows_an_empty_table_that_is_creating() {
    TableDescription table =
        dynamo.createTable(provisioned("Music", 3, 4).build()).tableDescription();

    assertThat(table.tableStatus()).isEqualTo(TableStatus.CREATING);
    assertThat(table.itemCount()).isZero();
    assertThat(table.tableSizeBytes()).isZero();
    assertThat(table.provisionedThroughput().readCapacityUnits()).isEqualTo(3);
    assertThat(table.provisionedThroughput().writeCapacityUnits()).isEqualTo(4);
    assertThat(table.provisionedThroughput().numberOfDecreasesToday()).isZero();
    assertThat(table.billingModeSummary()).isNull();
    assertThat(table.warmThroughput()).isNull();
    assertThat(table.tableId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  @Test
  void on_demand_table_tells_when_it_became_so_once_it_is_active() {
    TableDescription answer = dynamo.createTable(onDemand("Music").build()).tableDescription();

    assertThat(answer.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
    assertThat(answer.billingModeSummary().lastUpdateToPayPerRequestDateTime()).isNull();
  }

  @Test
  void indexes_are_creating_with_the_table() {
    CreateTableRequest request =
        sorted("Music")
            .localSecondaryIndexes(local("by-city", hash("id"), range("city")))
            .globalSecondaryIndexes(global("in-city", hash("city")), global("by-at", hash("at")))
            .build();

    TableDescription table = dynamo.createTable(request).tableDescription();

    assertThat(table.localSecondaryIndexes())
        .singleElement()
        .satisfies(
            index -> {
              assertThat(index.indexName()).isEqualTo("by-city");
              assertThat(index.keySchema()).containsExactly(hash("id"), range("city"));
              assertThat(index.indexArn()).isEqualTo(table.tableArn() + "/index/by-city");
              assertThat(index.itemCount()).isZero();
              assertThat(index.indexSizeBytes()).isZero();
            });
    assertThat(table.globalSecondaryIndexes())
        .extracting(index -> index.indexName() + " " + index.indexStatus() + index.backfilling())
        .containsExactly(
            "in-city " + IndexStatus.CREATING + "null", "by-at " + IndexStatus.CREATING + "null");
  }

  @Test
  void attributes_are_told_in_the_order_of_their_names() {
    CreateTableRequest request =
        sorted("Music")
            .globalSecondaryIndexes(
                global("in-city", hash("city")).toBuilder()
                    .projection(
                        p ->
                            p.projectionType(ProjectionType.INCLUDE)
                                .nonKeyAttributes("zip", "area"))
                    .build())
            .build();

    TableDescription table = dynamo.createTable(request).tableDescription();

    assertThat(table.attributeDefinitions())
        .containsExactly(string("at"), string("city"), string("id"));
    assertThat(table.globalSecondaryIndexes().get(0).projection().nonKeyAttributes())
        .containsExactly("area", "zip");
  }

  @Test
  void stream_is_labelled_with_its_time() {
    TableDescription table =
        dynamo
            .createTable(
                onDemand("Music")
                    .streamSpecification(
                        s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE))
                    .build())
            .tableDescription();

    assertThat(table.latestStreamLabel()).isEqualTo("2018-12-14T14:25:00.000");
    assertThat(table.latestStreamArn())
        .isEqualTo(table.tableArn() + "/stream/2018-12-14T14:25:00.000");
    assertThat(table.streamSpecification().streamViewType()).isEqualTo(StreamViewType.NEW_IMAGE);
  }

  @Test
  void settings_are_told() {
    TableDescription table =
        dynamo
            .createTable(
                onDemand("Music")
                    .tableClass(TableClass.STANDARD)
                    .deletionProtectionEnabled(true)
                    .sseSpecification(s -> s.sseType(SSEType.KMS))
                    .onDemandThroughput(o -> o.maxReadRequestUnits(5L))
                    .build())
            .tableDescription();

    assertThat(table.tableClassSummary().tableClass()).isEqualTo(TableClass.STANDARD);
    assertThat(table.deletionProtectionEnabled()).isTrue();
    assertThat(table.sseDescription().statusAsString()).isEqualTo("ENABLED");
    assertThat(table.onDemandThroughput().maxReadRequestUnits()).isEqualTo(5);
    assertThat(table.onDemandThroughput().maxWriteRequestUnits()).isNull();
  }

  @Test
  void warm_throughput_that_is_asked_for_is_there_once_the_table_is() {
    dynamo.createTable(
        onDemand("Music").warmThroughput(w -> w.readUnitsPerSecond(12_001L)).build());
    target.advance(Duration.ofMinutes(1));

    TableDescription table = dynamo.describeTable(r -> r.tableName("Music")).table();

    assertThat(table.warmThroughput().readUnitsPerSecond()).isEqualTo(12_001);
    assertThat(table.warmThroughput().writeUnitsPerSecond()).isEqualTo(4_000);
    assertThat(table.warmThroughput().status()).isEqualTo(TableStatus.ACTIVE);
  }

  @Test
  void name_may_be_the_arn_of_this_region_and_account() {
    String arn = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";

    TableDescription table = dynamo.createTable(onDemand(arn).build()).tableDescription();

    assertThat(table.tableName()).isEqualTo("Music");
    assertThat(table.tableArn()).isEqualTo(arn);
  }

  @Test
  void table_that_is_creating_cannot_be_created_again() {
    dynamo.createTable(onDemand("Music").build());

    assertThatThrownBy(() -> dynamo.createTable(onDemand("Music").build()))
        .isInstanceOf(ResourceInUseException.class)
        .hasMessageStartingWith(
            "Attempt to change a resource which is still in use: Table is being created: Music");
  }

  @Test
  void table_that_exists_cannot_be_created_again() {
    dynamo.createTable(onDemand("Music").build());
    target.advance(Duration.ofMinutes(1));

    assertThatThrownBy(() -> dynamo.createTable(onDemand("Music").build()))
        .isInstanceOf(ResourceInUseException.class)
        .hasMessageStartingWith("Table already exists: Music");
  }

  @Test
  void refused_table_is_not_created() {
    assertRefused(onDemand("Music").keySchema(range("id")), "Invalid KeySchema: ");

    assertThat(dynamo.listTables().tableNames()).isEmpty();
  }
}
