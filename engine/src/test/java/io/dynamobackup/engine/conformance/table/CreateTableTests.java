package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.range;
import static io.dynamobackup.engine.conformance.Music.string;
import static io.dynamobackup.engine.conformance.Music.units;
import static io.dynamobackup.engine.conformance.table.Definitions.global;
import static io.dynamobackup.engine.conformance.table.Definitions.local;
import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static io.dynamobackup.engine.conformance.table.Definitions.provisioned;
import static io.dynamobackup.engine.conformance.table.Definitions.sorted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.Tag;

class CreateTableTests {
  private static final String INVALID = "One or more parameter values were invalid: ";

  private final Target target = Target.documented();
  private final DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

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
  void no_more_than_500_tables_change_at_once() {
    for (int i = 0; i < 500; i++) {
      dynamo.createTable(onDemand("Music-" + i).build());
    }

    assertThatThrownBy(() -> dynamo.createTable(onDemand("Music").build()))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageStartingWith(
            "Subscriber limit exceeded: Only 500 tables can be created, updated, or deleted"
                + " simultaneously");
  }

  @Test
  void no_more_than_2500_tables_exist() {
    try (Target instant = Target.instant()) {
      for (int i = 0; i < 2500; i++) {
        instant.client().createTable(onDemand("Music-" + i).build());
      }

      assertThatThrownBy(() -> instant.client().createTable(onDemand("Music").build()))
          .isInstanceOf(LimitExceededException.class)
          .hasMessageStartingWith(
              "Subscriber limit exceeded: There is a limit of 2500 tables per subscriber");
    }
  }

  @Test
  void refused_table_is_not_created() {
    assertRefused(onDemand("Music").keySchema(range("id")), "Invalid KeySchema: ");

    assertThat(dynamo.listTables().tableNames()).isEmpty();
  }

  @Test
  void provisioned_table_needs_units() {
    assertRefused(
        onDemand("Music").billingMode((BillingMode) null),
        INVALID
            + "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is"
            + " PROVISIONED");
  }

  @Test
  void on_demand_table_takes_no_units() {
    assertRefused(
        onDemand("Music").provisionedThroughput(units(1, 1)),
        INVALID
            + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode"
            + " is PAY_PER_REQUEST");
  }

  @Test
  void units_have_bounds() {
    assertRefused(
        provisioned("Music", 1_000_000_000_001L, 1),
        "Given value 1000000000001 for ReadCapacityUnits is out of bounds");
    assertRefused(
        provisioned("Music", 1, 1_000_000_000_001L),
        "Given value 1000000000001 for WriteCapacityUnits is out of bounds");
  }

  @Test
  void units_have_a_quota() {
    assertThatThrownBy(() -> dynamo.createTable(provisioned("Music", 40_001, 1).build()))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageStartingWith(
            "The requested ReadCapacityUnits, 40001, is above the per table maximum for the"
                + " account in us-east-1. Per table maximum: 40000.");
  }

  @Test
  void attributes_are_defined_once() {
    assertRefused(
        onDemand("Music").attributeDefinitions(string("id"), string("id")),
        "Attribute Name is duplicated: id");
  }

  @Test
  void key_has_no_more_attributes_than_are_defined() {
    assertRefused(
        onDemand("Music").keySchema(hash("id"), range("at")),
        "Invalid KeySchema: Some index key attribute have no definition");
  }

  @Test
  void key_attributes_are_defined() {
    assertRefused(
        onDemand("Music").keySchema(hash("ID")),
        INVALID
            + "Some index key attributes are not defined in AttributeDefinitions. Keys: [ID],"
            + " AttributeDefinitions: [id]");
  }

  @Test
  void partition_and_sort_key_differ() {
    assertRefused(
        onDemand("Music")
            .attributeDefinitions(string("id"), string("at"))
            .keySchema(hash("id"), range("id")),
        "Both the Hash Key and the Range Key element in the KeySchema have the same name");
  }

  @Test
  void partition_key_comes_first() {
    assertRefused(
        onDemand("Music")
            .attributeDefinitions(string("id"), string("at"))
            .keySchema(range("id"), hash("at")),
        "Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
  }

  @Test
  void sort_key_comes_second() {
    assertRefused(
        onDemand("Music")
            .attributeDefinitions(string("id"), string("at"))
            .keySchema(hash("id"), hash("at")),
        "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
  }

  @Test
  void table_without_indexes_defines_its_key_only() {
    assertRefused(
        sorted("Music"),
        INVALID
            + "Number of attributes in KeySchema does not exactly match number of attributes"
            + " defined in AttributeDefinitions");
  }

  @Test
  void every_defined_attribute_is_a_key() {
    assertRefused(
        onDemand("Music")
            .attributeDefinitions(string("sk"), string("a"), string("b"), string("pk"), string("c"))
            .keySchema(hash("pk"), range("sk"))
            .globalSecondaryIndexes(global("by-a", hash("a"))),
        INVALID
            + "Some AttributeDefinitions are not used. AttributeDefinitions: [sk, a, b, pk, c],"
            + " keys used: [a, sk, pk]");
  }

  @Test
  void lists_of_indexes_are_not_empty() {
    CreateTableRequest.Builder table =
        onDemand("Music")
            .attributeDefinitions(string("id"), string("at"))
            .keySchema(hash("id"), range("at"));

    assertRefused(
        table.localSecondaryIndexes(List.<LocalSecondaryIndex>of()),
        INVALID + "List of LocalSecondaryIndexes is empty");
    assertRefused(
        onDemand("Music").globalSecondaryIndexes(List.<GlobalSecondaryIndex>of()),
        INVALID + "List of GlobalSecondaryIndexes is empty");
  }

  @Test
  void local_index_needs_a_table_with_a_sort_key() {
    assertRefused(
        onDemand("Music")
            .attributeDefinitions(string("id"), string("city"))
            .localSecondaryIndexes(local("by-city", hash("id"), range("city"))),
        INVALID
            + "Table KeySchema does not have a range key, which is required when specifying a"
            + " LocalSecondaryIndex");
  }

  @Test
  void local_index_has_the_partition_key_of_its_table() {
    assertRefused(
        sorted("Music").localSecondaryIndexes(local("by-city", hash("city"), range("id"))),
        INVALID
            + "Index KeySchema does not have the same leading hash key as table KeySchema for"
            + " index: by-city. index hash key: city, table hash key: id");
  }

  @Test
  void local_index_has_a_sort_key() {
    assertRefused(
        sorted("Music")
            .attributeDefinitions(string("id"), string("at"))
            .localSecondaryIndexes(local("by-city", hash("id"))),
        INVALID + "Index KeySchema does not have a range key for index: by-city");
  }

  @Test
  void local_index_has_two_key_attributes() {
    assertRefused(
        sorted("Music")
            .localSecondaryIndexes(local("by-city", hash("id"), range("city"), range("at"))),
        "1 validation error detected: Value '[KeySchemaElement(attributeName=id, keyType=HASH),"
            + " KeySchemaElement(attributeName=city, keyType=RANGE),"
            + " KeySchemaElement(attributeName=at, keyType=RANGE)]' at"
            + " 'localSecondaryIndexes.1.member.keySchema' failed to satisfy constraint: Member"
            + " must have length less than or equal to 2");
  }

  @Test
  void no_more_than_five_local_indexes() {
    assertRefused(
        sorted("Music")
            .localSecondaryIndexes(
                IntStream.range(0, 6)
                    .mapToObj(i -> local("by-city-" + i, hash("id"), range("city")))
                    .toList()),
        INVALID + "Number of LocalSecondaryIndexes exceeds per-table limit of 5");
  }

  @Test
  void no_more_than_twenty_global_indexes() {
    assertRefused(
        sorted("Music")
            .globalSecondaryIndexes(
                IntStream.range(0, 21)
                    .mapToObj(i -> global("in-city-" + i, hash("city")))
                    .toList()),
        INVALID + "GlobalSecondaryIndex count exceeds the per-table limit of 20");
  }

  @Test
  void index_names_differ() {
    assertRefused(
        sorted("Music")
            .localSecondaryIndexes(local("city", hash("id"), range("city")))
            .globalSecondaryIndexes(global("city", hash("city"))),
        INVALID + "Duplicate index name: city");
  }

  @Test
  void key_of_a_global_index_names_an_attribute_once() {
    assertRefused(
        sorted("Music").globalSecondaryIndexes(global("in-city", hash("city"), range("city"))),
        "The KeySchema contains multiple key attributes with the same name");
  }

  @Test
  void key_of_a_global_index_has_its_partition_attributes_first() {
    assertRefused(
        sorted("Music")
            .globalSecondaryIndexes(global("in-city", hash("city"), range("at"), hash("id"))),
        INVALID + "All HASH key attributes must precede RANGE key attributes in the KeySchema");
  }

  @Test
  void multi_attribute_keys_are_refused_by_name() {
    assertRefused(
        sorted("Music").globalSecondaryIndexes(global("in-city", hash("city"), hash("at"))),
        "DynamoBackup does not model multi-attribute keys of global secondary indexes yet");
  }

  @Test
  void projection_has_a_type() {
    assertRefused(
        sorted("Music").globalSecondaryIndexes(projecting(p -> {})),
        INVALID + "Unknown ProjectionType: null");
  }

  @Test
  void projection_includes_named_attributes() {
    assertRefused(
        sorted("Music")
            .globalSecondaryIndexes(projecting(p -> p.projectionType(ProjectionType.INCLUDE))),
        INVALID + "ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
  }

  @Test
  void only_an_including_projection_names_attributes() {
    assertRefused(
        sorted("Music")
            .globalSecondaryIndexes(
                projecting(
                    p -> p.projectionType(ProjectionType.KEYS_ONLY).nonKeyAttributes("zip"))),
        INVALID + "ProjectionType is KEYS_ONLY, but NonKeyAttributes is specified");
  }

  @Test
  void projected_attributes_are_named_once() {
    assertRefused(
        sorted("Music")
            .globalSecondaryIndexes(
                projecting(
                    p -> p.projectionType(ProjectionType.INCLUDE).nonKeyAttributes("zip", "zip"))),
        INVALID + "Duplicate element in NonKeyAttributes: zip");
  }

  @Test
  void global_index_of_a_provisioned_table_needs_units() {
    assertRefused(
        sorted("Music")
            .billingMode(BillingMode.PROVISIONED)
            .provisionedThroughput(units(1, 1))
            .globalSecondaryIndexes(global("in-city", hash("city"))),
        INVALID + "ProvisionedThroughput is not specified for index: in-city");
  }

  @Test
  void global_index_of_an_on_demand_table_takes_no_units() {
    assertRefused(
        sorted("Music")
            .globalSecondaryIndexes(
                global("in-city", hash("city")).toBuilder()
                    .provisionedThroughput(units(1, 1))
                    .build()),
        INVALID
            + "ProvisionedThroughput should not be specified for index: in-city when BillingMode"
            + " is PAY_PER_REQUEST");
  }

  @Test
  void maxima_are_of_on_demand_tables() {
    assertRefused(
        provisioned("Music", 1, 1).onDemandThroughput(o -> o.maxReadRequestUnits(5L)),
        INVALID
            + "MaxReadRequestUnits for OnDemandThroughput cannot be specified when table"
            + " BillingMode is PROVISIONED.");
  }

  @Test
  void maxima_are_positive() {
    assertRefused(
        onDemand("Music").onDemandThroughput(o -> o.maxWriteRequestUnits(-1L)),
        INVALID
            + "Requested MaxWriteRequestUnits for OnDemandThroughput for table is outside of valid"
            + " range");
  }

  @Test
  void warm_throughput_is_no_less_than_what_is_there_unasked() {
    assertRefused(
        onDemand("Music").warmThroughput(w -> w.readUnitsPerSecond(1L)),
        INVALID
            + "Requested ReadUnitsPerSecond for WarmThroughput for table is lower than initial"
            + " throughput for OnDemand. See: https://docs.aws.amazon.com/amazondynamodb/latest"
            + "/developerguide/on-demand-capacity-mode.html#on-demand-capacity-mode-initial");
    assertRefused(
        provisioned("Music", 10, 10).warmThroughput(w -> w.readUnitsPerSecond(5L)),
        INVALID
            + "Requested ReadUnitsPerSecond for WarmThroughput for table is lower than"
            + " ReadCapacityUnits of ProvisionedThroughput");
  }

  @Test
  void enabled_stream_needs_a_view_type() {
    assertRefused(
        onDemand("Music").streamSpecification(s -> s.streamEnabled(true)),
        INVALID + "Table is being created with a stream enabled, UpdateViewType is required");
  }

  @Test
  void disabled_stream_takes_no_view_type() {
    assertRefused(
        onDemand("Music")
            .streamSpecification(
                s -> s.streamEnabled(false).streamViewType(StreamViewType.NEW_IMAGE)),
        INVALID
            + "Table is being created with a stream disabled, UpdateViewType should not be"
            + " specified");
  }

  @Test
  void encryption_that_is_not_enabled_takes_no_key() {
    assertRefused(
        onDemand("Music").sseSpecification(s -> s.enabled(false).sseType(SSEType.KMS)),
        INVALID + "SSEType can not be specified if Enabled is false");
    assertRefused(
        onDemand("Music").sseSpecification(s -> s.enabled(false).kmsMasterKeyId("alias/a")),
        INVALID + "KMSMasterKeyId can not be specified if Enabled is false");
  }

  @Test
  void encryption_is_by_kms() {
    assertRefused(
        onDemand("Music").sseSpecification(s -> s.enabled(true).sseType(SSEType.AES256)),
        INVALID + "SSEType AES256 is not supported");
    assertRefused(
        onDemand("Music").sseSpecification(s -> s.enabled(true).kmsMasterKeyId("alias/a")),
        INVALID + "SSEType KMS is required if KMSMasterKeyId is specified");
  }

  @Test
  void tag_keys_differ_and_are_not_of_aws() {
    assertRefused(
        onDemand("Music").tags(tag("team"), tag("team")),
        "Duplicate Tag Keys provided as input: Duplicate Tag Key found team");
    assertRefused(
        onDemand("Music").tags(tag("aws:team")),
        "Tag Key cannot be prefixed with aws:, Key: aws:team");
  }

  @Test
  void no_more_than_fifty_tags() {
    assertRefused(
        onDemand("Music").tags(IntStream.range(0, 51).mapToObj(i -> tag("t" + i)).toList()),
        "Number of Tags exceed the current limit for the provided ResourceArn");
  }

  private static Tag tag(String key) {
    return Tag.builder().key(key).value("music").build();
  }

  private static GlobalSecondaryIndex projecting(Consumer<Projection.Builder> projection) {
    return global("in-city", hash("city")).toBuilder().projection(projection).build();
  }

  private void assertRefused(CreateTableRequest.Builder request, String message) {
    assertThatThrownBy(() -> dynamo.createTable(request.build()))
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
              assertThat(e.awsErrorDetails().errorMessage()).startsWith(message);
            });
  }
}
