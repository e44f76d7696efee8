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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

class UpdateTableTests {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String IN_USE = "Attempt to change a resource which is still in use: ";

  private final Target target = Target.documented();
  private final DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void units_change_when_updating_is_over() {
    create(provisioned("Music", 3, 3));

    TableDescription answer = update(r -> r.provisionedThroughput(units(5, 2)));
    TableDescription during = describe();
    settle();
    TableDescription after = describe();

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(answer.provisionedThroughput().readCapacityUnits()).isEqualTo(3);
    assertThat(answer.provisionedThroughput().numberOfDecreasesToday()).isZero();
    assertThat(answer.provisionedThroughput().lastIncreaseDateTime()).isNotNull();
    assertThat(answer.provisionedThroughput().lastDecreaseDateTime()).isNotNull();
    assertThat(during.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(during.provisionedThroughput().readCapacityUnits()).isEqualTo(3);
    assertThat(after.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(after.provisionedThroughput().readCapacityUnits()).isEqualTo(5);
    assertThat(after.provisionedThroughput().writeCapacityUnits()).isEqualTo(2);
    assertThat(after.provisionedThroughput().numberOfDecreasesToday()).isEqualTo(1);
    assertThat(after.billingModeSummary()).isNull();
  }

  @Test
  void answer_shows_the_passing_state_although_changes_take_no_time() {
    try (Target instant = Target.instant()) {
      instant.client().createTable(provisioned("Music", 3, 3).build());

      TableDescription answer =
          instant
              .client()
              .updateTable(r -> r.tableName("Music").provisionedThroughput(units(5, 5)))
              .tableDescription();
      TableDescription after = instant.client().describeTable(r -> r.tableName("Music")).table();

      assertThat(answer.tableStatus()).isEqualTo(TableStatus.UPDATING);
      assertThat(answer.provisionedThroughput().readCapacityUnits()).isEqualTo(3);
      assertThat(after.tableStatus()).isEqualTo(TableStatus.ACTIVE);
      assertThat(after.provisionedThroughput().readCapacityUnits()).isEqualTo(5);
    }
  }

  @Test
  void warm_throughput_remembers_the_most_that_was_provisioned() {
    create(provisioned("Music", 3, 3));

    update(r -> r.provisionedThroughput(units(9, 3)));
    settle();
    update(r -> r.provisionedThroughput(units(1, 1)));
    settle();

    assertThat(describe().warmThroughput().readUnitsPerSecond()).isEqualTo(9);
    assertThat(describe().warmThroughput().writeUnitsPerSecond()).isEqualTo(3);
  }

  @Test
  void same_units_are_refused() {
    create(provisioned("Music", 3, 4));

    assertRefused(
        r -> r.provisionedThroughput(units(3, 4)),
        "The provisioned throughput for the table will not change. The requested value equals the"
            + " current value. Current ReadCapacityUnits provisioned for the table: 3. Requested"
            + " ReadCapacityUnits: 3. Current WriteCapacityUnits provisioned for the table: 4."
            + " Requested WriteCapacityUnits: 4. Refer to the Amazon DynamoDB Developer Guide for"
            + " current limits and how to request higher limits.");
  }

  @Test
  void fifth_decrease_of_a_day_waits_an_hour_after_the_fourth() {
    create(provisioned("Music", 9, 9));
    for (int i = 8; i > 4; i--) {
      int left = i;
      update(r -> r.provisionedThroughput(units(left, 9)));
      settle();
    }

    assertLimited(
        r -> r.provisionedThroughput(units(1, 9)),
        "Subscriber limit exceeded: Provisioned throughput decreases are limited within a given"
            + " UTC day. After the first 4 decreases, each subsequent decrease in the same UTC day"
            + " can be performed at most once every 3600 seconds. Number of decreases today: 4."
            + " Last decrease at ");
    target.advance(Duration.ofHours(1));
    update(r -> r.provisionedThroughput(units(1, 9)));
    settle();
    assertThat(describe().provisionedThroughput().numberOfDecreasesToday()).isEqualTo(5);
  }

  @Test
  void decreases_are_counted_from_midnight_in_utc() {
    create(provisioned("Music", 9, 9));
    update(r -> r.provisionedThroughput(units(8, 8)));
    target.clock().advanceTo(Instant.parse("2018-12-15T00:00:00Z"));

    assertThat(describe().provisionedThroughput().numberOfDecreasesToday()).isZero();
  }

  @Test
  void table_becomes_on_demand() {
    create(provisioned("Music", 3, 3));

    TableDescription answer = update(r -> r.billingMode(BillingMode.PAY_PER_REQUEST));
    settle();
    TableDescription after = describe();

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(answer.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
    assertThat(answer.billingModeSummary().lastUpdateToPayPerRequestDateTime()).isNull();
    assertThat(answer.provisionedThroughput().readCapacityUnits()).isZero();
    assertThat(after.billingModeSummary().lastUpdateToPayPerRequestDateTime()).isNotNull();
    assertThat(after.warmThroughput().readUnitsPerSecond()).isEqualTo(12_000);
    assertThat(after.provisionedThroughput().numberOfDecreasesToday()).isZero();
  }

  @Test
  void table_becomes_provisioned_and_keeps_telling_when_it_was_on_demand() {
    create(onDemand("Music").onDemandThroughput(o -> o.maxReadRequestUnits(5L)));

    TableDescription answer =
        update(r -> r.billingMode(BillingMode.PROVISIONED).provisionedThroughput(units(2, 2)));
    settle();
    TableDescription after = describe();

    assertThat(answer.provisionedThroughput().readCapacityUnits()).isEqualTo(2);
    assertThat(answer.billingModeSummary().billingMode()).isEqualTo(BillingMode.PROVISIONED);
    assertThat(after.billingModeSummary().lastUpdateToPayPerRequestDateTime()).isNotNull();
    assertThat(after.onDemandThroughput()).isNull();
  }

  @Test
  void on_demand_table_may_be_made_on_demand_again() {
    create(onDemand("Music"));

    TableDescription answer = update(r -> r.billingMode(BillingMode.PAY_PER_REQUEST));

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(describe().tableStatus()).isEqualTo(TableStatus.ACTIVE);
  }

  @Test
  void on_demand_table_takes_no_units() {
    create(onDemand("Music"));

    assertRefused(
        r -> r.provisionedThroughput(units(1, 1)),
        INVALID
            + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode"
            + " is PAY_PER_REQUEST");
  }

  @Test
  void provisioned_mode_needs_units() {
    create(onDemand("Music"));

    assertRefused(
        r -> r.billingMode(BillingMode.PROVISIONED),
        INVALID + "ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
  }

  @Test
  void provisioned_mode_needs_units_for_every_index() {
    create(
        sorted("Music")
            .globalSecondaryIndexes(global("one", hash("city")), global("two", hash("city"))));

    assertRefused(
        r -> r.billingMode(BillingMode.PROVISIONED).provisionedThroughput(units(1, 1)),
        INVALID + "ProvisionedThroughput must be specified for index: one,two");
    update(
        r ->
            r.billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(units(1, 1))
                .globalSecondaryIndexUpdates(
                    u -> u.update(i -> i.indexName("one").provisionedThroughput(units(2, 2))),
                    u -> u.update(i -> i.indexName("two").provisionedThroughput(units(3, 3)))));
    settle();
    assertThat(describe().globalSecondaryIndexes())
        .extracting(index -> index.provisionedThroughput().readCapacityUnits())
        .containsExactly(2L, 3L);
  }

  @Test
  void maxima_are_merged_and_minus_one_removes_one() {
    create(
        onDemand("Music")
            .onDemandThroughput(o -> o.maxReadRequestUnits(5L).maxWriteRequestUnits(6L)));

    TableDescription answer = update(r -> r.onDemandThroughput(o -> o.maxReadRequestUnits(-1L)));

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(answer.onDemandThroughput().maxReadRequestUnits()).isEqualTo(-1);
    assertThat(describe().onDemandThroughput().maxReadRequestUnits()).isNull();
    assertThat(describe().onDemandThroughput().maxWriteRequestUnits()).isEqualTo(6);
  }

  @Test
  void maxima_are_of_on_demand_tables() {
    create(provisioned("Music", 1, 1));

    assertRefused(
        r -> r.onDemandThroughput(o -> o.maxReadRequestUnits(5L)),
        INVALID
            + "MaxReadRequestUnits for OnDemandThroughput cannot be specified when the table"
            + " BillingMode is PROVISIONED");
  }

  @Test
  void maxima_have_a_quota() {
    create(onDemand("Music"));

    assertLimited(
        r -> r.onDemandThroughput(o -> o.maxReadRequestUnits(40_001L)),
        "Subscriber limit exceeded: Requested MaxReadRequestUnits for OnDemandThroughput for table"
            + " exceeds TableMaxReadCapacityUnits of the account in region us-east-1");
  }

  @Test
  void warm_throughput_rises_while_the_table_is_active() {
    create(onDemand("Music"));

    TableDescription answer = update(r -> r.warmThroughput(w -> w.readUnitsPerSecond(13_000L)));
    TableDescription during = describe();
    target.advance(Duration.ofMinutes(10));
    TableDescription after = describe();

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(answer.warmThroughput().readUnitsPerSecond()).isEqualTo(12_000);
    assertThat(answer.warmThroughput().status()).isEqualTo(TableStatus.UPDATING);
    assertThat(during.warmThroughput().readUnitsPerSecond()).isEqualTo(12_000);
    assertThat(during.warmThroughput().status()).isEqualTo(TableStatus.UPDATING);
    assertThat(after.warmThroughput().readUnitsPerSecond()).isEqualTo(13_000);
    assertThat(after.warmThroughput().writeUnitsPerSecond()).isEqualTo(4_000);
    assertThat(after.warmThroughput().status()).isEqualTo(TableStatus.ACTIVE);
  }

  @Test
  void warm_throughput_does_not_become_less() {
    create(onDemand("Music"));

    assertRefused(
        r -> r.warmThroughput(w -> w.readUnitsPerSecond(11_000L)),
        INVALID
            + "Requested ReadUnitsPerSecond for WarmThroughput for table is lower than current"
            + " WarmThroughput, decreasing WarmThroughput is not supported");
  }

  @Test
  void stream_is_enabled_and_disabled_and_its_arn_stays() {
    create(onDemand("Music"));

    TableDescription enabled =
        update(
            r ->
                r.streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));
    settle();
    update(r -> r.streamSpecification(s -> s.streamEnabled(false)));
    settle();
    TableDescription disabled = describe();

    assertThat(enabled.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(enabled.streamSpecification().streamEnabled()).isTrue();
    assertThat(enabled.latestStreamArn()).contains("/stream/2018-12-14T");
    assertThat(disabled.streamSpecification()).isNull();
    assertThat(disabled.latestStreamArn()).isEqualTo(enabled.latestStreamArn());
  }

  @Test
  void stream_enabled_again_is_another_even_at_the_same_time() {
    try (Target instant = Target.instant()) {
      DynamoDbClient client = instant.client();
      client.createTable(
          onDemand("Music")
              .streamSpecification(
                  s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY))
              .build());
      String first = client.describeTable(r -> r.tableName("Music")).table().latestStreamArn();

      client.updateTable(
          r -> r.tableName("Music").streamSpecification(s -> s.streamEnabled(false)));
      client.updateTable(
          r ->
              r.tableName("Music")
                  .streamSpecification(
                      s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));

      assertThat(client.describeTable(r -> r.tableName("Music")).table().latestStreamArn())
          .isNotEqualTo(first);
    }
  }

  @Test
  void stream_rules_have_their_texts() {
    create(onDemand("Music"));

    assertRefused(
        r -> r.streamSpecification(s -> s.streamEnabled(false)),
        "Table has no stream to disable: TableName: Music");
    assertRefused(
        r -> r.streamSpecification(s -> s.streamEnabled(true)),
        INVALID + "If stream is being enabled then UpdateViewType is required");
    assertRefused(
        r ->
            r.streamSpecification(
                s -> s.streamEnabled(false).streamViewType(StreamViewType.KEYS_ONLY)),
        INVALID + "If stream is being disabled, then UpdateViewType must not be specified");
    update(r -> r.streamSpecification(keysOnly()));
    settle();
    assertRefused(
        r -> r.streamSpecification(keysOnly()),
        "Table already has an enabled stream: TableName: Music");
  }

  @Test
  void protection_is_switched_at_once() {
    create(onDemand("Music"));

    TableDescription answer = update(r -> r.deletionProtectionEnabled(true));

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(answer.deletionProtectionEnabled()).isTrue();
    assertThat(describe().deletionProtectionEnabled()).isTrue();
  }

  @Test
  void table_class_changes_when_updating_is_over() {
    create(onDemand("Music"));

    TableDescription answer = update(r -> r.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS));
    settle();

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(answer.tableClassSummary()).isNull();
    assertThat(describe().tableClassSummary().tableClass())
        .isEqualTo(TableClass.STANDARD_INFREQUENT_ACCESS);
    assertThat(describe().tableClassSummary().lastUpdateDateTime()).isNotNull();
  }

  @Test
  void standard_class_is_what_a_table_has_unasked() {
    create(onDemand("Music"));

    TableDescription answer = update(r -> r.tableClass(TableClass.STANDARD));

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(describe().tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(describe().tableClassSummary()).isNull();
  }

  @Test
  void encryption_changes_while_the_table_is_active() {
    create(onDemand("Music"));

    TableDescription answer = update(r -> r.sseSpecification(s -> s.enabled(true)));
    settle();
    String key = describe().sseDescription().kmsMasterKeyArn();
    TableDescription off = update(r -> r.sseSpecification(s -> s.enabled(false)));
    settle();

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(answer.sseDescription().statusAsString()).isEqualTo("UPDATING");
    assertThat(answer.sseDescription().kmsMasterKeyArn()).isNull();
    assertThat(off.sseDescription().statusAsString()).isEqualTo("UPDATING");
    assertThat(off.sseDescription().kmsMasterKeyArn()).isEqualTo(key);
    assertThat(describe().sseDescription()).isNull();
  }

  @Test
  void encryption_that_is_there_is_refused() {
    create(onDemand("Music"));

    assertRefused(
        r -> r.sseSpecification(s -> s.enabled(false)),
        INVALID + "Table is already encrypted by default");
    update(r -> r.sseSpecification(s -> s.enabled(true)));
    settle();
    String key = describe().sseDescription().kmsMasterKeyArn();
    assertRefused(
        r -> r.sseSpecification(s -> s.enabled(true).sseType(SSEType.KMS).kmsMasterKeyId(key)),
        INVALID
            + "Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId parameter"
            + " if you want to change Master Key");
  }

  @Test
  void index_is_created_over_the_items_that_are_there() {
    create(onDemand("Music"));
    put("1", "Oslo");
    put("2", "Rome");

    TableDescription answer = update(this::createCityIndex);
    TableDescription allocating = describe();
    settle();
    TableDescription backfilling = describe();
    target.advance(Duration.ofMinutes(10));
    TableDescription after = describe();

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(answer.globalSecondaryIndexes())
        .singleElement()
        .satisfies(
            index -> {
              assertThat(index.indexStatusAsString()).isEqualTo("CREATING");
              assertThat(index.backfilling()).isFalse();
              assertThat(index.itemCount()).isZero();
            });
    assertThat(allocating.globalSecondaryIndexes().get(0).backfilling()).isFalse();
    assertThat(backfilling.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(backfilling.globalSecondaryIndexes().get(0).indexStatusAsString())
        .isEqualTo("CREATING");
    assertThat(backfilling.globalSecondaryIndexes().get(0).backfilling()).isTrue();
    assertThat(after.globalSecondaryIndexes().get(0).indexStatusAsString()).isEqualTo("ACTIVE");
    assertThat(after.globalSecondaryIndexes().get(0).backfilling()).isNull();
    assertThat(after.globalSecondaryIndexes().get(0).itemCount()).isEqualTo(2);
    assertThat(after.attributeDefinitions()).containsExactly(string("city"), string("id"));
  }

  @Test
  void index_is_deleted_with_the_attribute_only_it_used() {
    create(
        onDemand("Music")
            .attributeDefinitions(string("id"), string("city"))
            .globalSecondaryIndexes(global("in-city", hash("city"))));

    TableDescription answer =
        update(r -> r.globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("in-city"))));
    TableDescription during = describe();
    settle();
    TableDescription after = describe();

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(answer.globalSecondaryIndexes().get(0).indexStatusAsString()).isEqualTo("DELETING");
    assertThat(during.globalSecondaryIndexes().get(0).indexStatusAsString()).isEqualTo("DELETING");
    assertThat(during.attributeDefinitions()).containsExactly(string("city"), string("id"));
    assertThat(after.hasGlobalSecondaryIndexes()).isFalse();
    assertThat(after.attributeDefinitions()).containsExactly(string("id"));
  }

  @Test
  void index_that_was_deleted_no_longer_asks_for_its_key() {
    try (Target instant = Target.instant()) {
      DynamoDbClient client = instant.client();
      client.createTable(
          onDemand("Music")
              .attributeDefinitions(string("id"), string("city"))
              .globalSecondaryIndexes(global("in-city", hash("city")))
              .build());

      client.updateTable(
          r ->
              r.tableName("Music")
                  .globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("in-city"))));
      client.putItem(
          r ->
              r.tableName("Music")
                  .item(
                      Map.of(
                          "id", value("1"),
                          "city", value("1").toBuilder().s(null).n("5").build())));

      assertThat(client.describeTable(r -> r.tableName("Music")).table().itemCount()).isEqualTo(1);
    }
  }

  @Test
  void index_of_the_same_name_may_follow_one_that_was_deleted() {
    try (Target instant = Target.instant()) {
      DynamoDbClient client = instant.client();
      client.createTable(
          onDemand("Music")
              .attributeDefinitions(string("id"), string("city"))
              .globalSecondaryIndexes(global("in-city", hash("city")))
              .build());

      client.updateTable(
          r ->
              r.tableName("Music")
                  .globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("in-city"))));
      client.updateTable(
          r -> {
            r.tableName("Music");
            createCityIndex(r);
          });

      assertThat(
              client
                  .describeTable(r -> r.tableName("Music"))
                  .table()
                  .globalSecondaryIndexes()
                  .get(0)
                  .indexStatusAsString())
          .isEqualTo("ACTIVE");
    }
  }

  @Test
  void units_of_an_index_change_while_the_table_is_active() {
    createProvisionedWithIndex();

    TableDescription answer = update(r -> r.globalSecondaryIndexUpdates(indexUnits(5, 5)));
    TableDescription during = describe();
    settle();

    assertThat(answer.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(answer.globalSecondaryIndexes().get(0).indexStatusAsString()).isEqualTo("UPDATING");
    assertThat(answer.globalSecondaryIndexes().get(0).provisionedThroughput().readCapacityUnits())
        .isEqualTo(2);
    assertThat(during.globalSecondaryIndexes().get(0).indexStatusAsString()).isEqualTo("UPDATING");
    assertThat(
            describe().globalSecondaryIndexes().get(0).provisionedThroughput().readCapacityUnits())
        .isEqualTo(5);
  }

  @Test
  void same_units_of_an_index_are_refused() {
    createProvisionedWithIndex();

    assertRefused(
        r -> r.globalSecondaryIndexUpdates(indexUnits(2, 2)),
        "The provisioned throughput for the index in-city will not change. The requested value"
            + " equals the current value. Current ReadCapacityUnits provisioned for index in-city:"
            + " 2. Requested ReadCapacityUnits: 2.");
  }

  @Test
  void index_of_an_on_demand_table_takes_no_units() {
    create(sorted("Music").globalSecondaryIndexes(global("in-city", hash("city"))));

    assertRefused(
        r -> r.globalSecondaryIndexUpdates(indexUnits(2, 2)),
        INVALID
            + "The only Updates for index: in-city when TableThroughputMode is PAY_PER_REQUEST can"
            + " be to OnDemandThroughput, WarmThroughput");
  }

  @Test
  void unknown_index_is_not_found() {
    create(onDemand("Music"));

    assertError(
        r -> r.globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("in-city"))),
        "ResourceNotFoundException",
        "Requested resource not found: Index in-city for table Music");
  }

  @Test
  void local_index_is_not_changed() {
    create(sorted("Music").localSecondaryIndexes(local("by-city", hash("id"), range("city"))));

    assertRefused(
        r -> r.globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("by-city"))),
        "Cannot delete an index that is not a GlobalSecondaryIndex: by-city");
  }

  @Test
  void only_one_index_is_created_or_deleted_at_once() {
    create(
        sorted("Music")
            .globalSecondaryIndexes(global("one", hash("city")), global("two", hash("at"))));
    String text =
        "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously"
            + " per table";

    assertLimited(
        r ->
            r.globalSecondaryIndexUpdates(
                u -> u.delete(i -> i.indexName("one")), u -> u.delete(i -> i.indexName("two"))),
        text);
    update(r -> r.globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("one"))));
    assertLimited(r -> r.globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("two"))), text);
  }

  @Test
  void new_index_needs_its_attributes() {
    create(onDemand("Music"));

    assertRefused(
        r -> createCityIndex(r).attributeDefinitions(List.of()),
        INVALID + "AttributeDefinitions is not specified for index: in-city");
    assertRefused(
        r -> createCityIndex(r).attributeDefinitions(string("zip")),
        INVALID
            + "Some index key attributes are not defined in AttributeDefinitions. Keys: [city],"
            + " AttributeDefinitions: ");
  }

  @Test
  void new_index_of_a_provisioned_table_needs_units() {
    create(provisioned("Music", 1, 1));

    assertRefused(
        this::createCityIndex,
        INVALID
            + "Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: in-city");
  }

  @Test
  void new_index_has_a_new_name() {
    create(sorted("Music").globalSecondaryIndexes(global("in-city", hash("city"))));

    assertRefused(this::createCityIndex, "Attempting to create an index which already exists");
  }

  @Test
  void twenty_first_index_is_refused() {
    create(
        sorted("Music")
            .globalSecondaryIndexes(
                IntStream.range(0, 20).mapToObj(i -> global("index-" + i, hash("city"))).toList()));

    assertLimited(
        this::createCityIndex,
        "Subscriber limit exceeded: Number of global secondary indexes exceeds per-table limit of"
            + " 20");
  }

  @Test
  void index_in_allocation_cannot_be_deleted_but_one_in_backfilling_can() {
    create(onDemand("Music"));
    update(this::createCityIndex);

    assertInUse(
        r -> r.globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("in-city"))),
        "Index creation is in resource allocation phase. Retry deletion during backfilling phase"
            + " or when the index is active. Table: Music Index: in-city");
    settle();
    update(r -> r.globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("in-city"))));
    settle();
    assertThat(describe().hasGlobalSecondaryIndexes()).isFalse();
  }

  @Test
  void nothing_to_change_is_refused() {
    assertRefused(
        r -> {},
        "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
            + " GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates,"
            + " MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency,"
            + " DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is"
            + " required");
  }

  @Test
  void some_changes_must_be_alone() {
    assertRefused(
        r -> r.sseSpecification(s -> s.enabled(true)).deletionProtectionEnabled(true),
        INVALID + "Server-Side Encryption modification must be the only operation in the request");
    assertRefused(
        r -> r.tableClass(TableClass.STANDARD).deletionProtectionEnabled(true),
        INVALID + "TableClass modification must be the only operation in the request");
    assertRefused(
        r -> r.deletionProtectionEnabled(true).billingMode(BillingMode.PAY_PER_REQUEST),
        INVALID + "DeletionProtection modification must be the only operation in the request");
    assertRefused(
        r ->
            r.warmThroughput(w -> w.readUnitsPerSecond(1L))
                .billingMode(BillingMode.PAY_PER_REQUEST),
        INVALID + "WarmThroughput must be the only operation in the request");
    assertRefused(
        r -> r.onDemandThroughput(o -> o.maxReadRequestUnits(1L)).streamSpecification(keysOnly()),
        INVALID
            + "OnDemandThroughput can only be combined with BillingMode in an UpdateTable request");
    assertRefused(
        r -> r.provisionedThroughput(units(1, 1)).streamSpecification(keysOnly()),
        INVALID + "You cannot modify stream status while updating table IOPS");
    assertRefused(
        r -> createCityIndex(r).provisionedThroughput(units(1, 1)),
        INVALID + "You cannot create or delete index while updating table IOPS");
    assertRefused(
        r -> createCityIndex(r).streamSpecification(keysOnly()),
        INVALID + "You cannot create or delete index while changing stream status");
    assertRefused(
        r -> createCityIndex(r).warmThroughput(w -> w.readUnitsPerSecond(1L)),
        INVALID + "Create global secondary index cannot be specified when updating WarmThroughput");
  }

  @Test
  void index_updates_are_well_formed() {
    assertRefused(
        r -> r.globalSecondaryIndexUpdates(List.of()).billingMode(BillingMode.PAY_PER_REQUEST),
        INVALID + "List of GlobalSecondaryIndexUpdates is empty");
    assertRefused(
        r -> r.globalSecondaryIndexUpdates(u -> {}),
        INVALID
            + "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
            + " GlobalSecondaryIndexUpdate.Delete must not be null");
    assertRefused(
        r ->
            r.globalSecondaryIndexUpdates(
                u -> u.delete(i -> i.indexName("one")).update(i -> i.indexName("one"))),
        INVALID
            + "Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate"
            + " object");
    assertRefused(
        r ->
            r.globalSecondaryIndexUpdates(
                u -> u.delete(i -> i.indexName("one")), u -> u.delete(i -> i.indexName("one"))),
        INVALID
            + "Only one global secondary index update per index is allowed simultaneously. Index:"
            + " one");
  }

  @Test
  void global_tables_are_refused_by_name() {
    assertRefused(
        r -> r.replicaUpdates(u -> u.create(c -> c.regionName("eu-west-1"))),
        "DynamoBackup does not model ReplicaUpdates of UpdateTable yet");
  }

  @Test
  void missing_table_is_not_found() {
    assertError(
        r -> r.deletionProtectionEnabled(true),
        "ResourceNotFoundException",
        "Requested resource not found: Table: Music not found");
  }

  @Test
  void table_that_is_creating_is_in_use() {
    dynamo.createTable(onDemand("Music").build());

    assertInUse(r -> r.deletionProtectionEnabled(true), "Table is being created: Music");
  }

  @Test
  void units_that_are_changing_keep_others_from_changing() {
    create(provisioned("Music", 1, 1));
    update(r -> r.provisionedThroughput(units(2, 2)));

    assertInUse(
        r -> r.provisionedThroughput(units(3, 3)),
        "Table IOPS are currently being updated. Table: Music");
    assertInUse(
        r -> r.streamSpecification(keysOnly()),
        "Can't enable or disable stream while table IOPS are being updated. Table: Music");
    assertInUse(
        r ->
            r.attributeDefinitions(string("city"))
                .globalSecondaryIndexUpdates(
                    u ->
                        u.create(
                            i ->
                                i.indexName("in-city")
                                    .keySchema(hash("city"))
                                    .projection(p -> p.projectionType("ALL"))
                                    .provisionedThroughput(units(1, 1)))),
        "Can't create or delete indexes while table IOPS are being updated. Table: Music");
    update(r -> r.deletionProtectionEnabled(true));
  }

  @Test
  void stream_that_is_changing_keeps_others_from_changing() {
    create(onDemand("Music"));
    update(r -> r.streamSpecification(keysOnly()));

    assertInUse(
        r -> r.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS),
        "Can't update table class when stream status is being updated. Table: Music");
    assertInUse(
        r -> r.onDemandThroughput(o -> o.maxReadRequestUnits(1L)),
        "OnDemandThroughput cannot be updated while stream status update is in progress");
    assertInUse(
        this::createCityIndex,
        "Can't create or delete an index when stream status is being updated.");
  }

  @Test
  void class_that_is_changing_keeps_others_from_changing() {
    create(onDemand("Music"));
    update(r -> r.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS));

    assertInUse(
        r -> r.tableClass(TableClass.STANDARD),
        "Can't update table class when a table class update is in progress. Table: Music"
            + " TableClassUpdateInProgress: STANDARD_INFREQUENT_ACCESS");
    assertInUse(
        r -> r.streamSpecification(keysOnly()),
        "Can't change stream status when a table class update is in progress. Table: Music"
            + " TableClassUpdateInProgress: STANDARD_INFREQUENT_ACCESS");
  }

  @Test
  void index_that_is_allocated_keeps_units_from_changing() {
    createProvisionedWithIndex();
    update(r -> r.globalSecondaryIndexUpdates(u -> u.delete(i -> i.indexName("in-city"))));

    assertInUse(
        r -> r.provisionedThroughput(units(5, 5)),
        "Can't change table IOPS when an index is being deleted. Table: Music Indexes: [in-city]");
    assertInUse(
        r -> r.globalSecondaryIndexUpdates(indexUnits(5, 5)),
        "Index is being deleted. Table: Music Index: in-city");
  }

  private static StreamSpecification keysOnly() {
    return StreamSpecification.builder()
        .streamEnabled(true)
        .streamViewType(StreamViewType.KEYS_ONLY)
        .build();
  }

  private UpdateTableRequest.Builder createCityIndex(UpdateTableRequest.Builder request) {
    return request
        .attributeDefinitions(string("city"))
        .globalSecondaryIndexUpdates(
            u ->
                u.create(
                    i ->
                        i.indexName("in-city")
                            .keySchema(hash("city"))
                            .projection(p -> p.projectionType("ALL"))));
  }

  private static Consumer<GlobalSecondaryIndexUpdate.Builder> indexUnits(long read, long write) {
    return u -> u.update(i -> i.indexName("in-city").provisionedThroughput(units(read, write)));
  }

  private void createProvisionedWithIndex() {
    create(
        provisioned("Music", 2, 2)
            .attributeDefinitions(string("id"), string("city"))
            .globalSecondaryIndexes(
                global("in-city", hash("city")).toBuilder()
                    .provisionedThroughput(units(2, 2))
                    .build()));
  }

  private void put(String id, String city) {
    dynamo.putItem(r -> r.tableName("Music").item(Map.of("id", value(id), "city", value(city))));
  }

  private static AttributeValue value(String text) {
    return AttributeValue.fromS(text);
  }

  private void create(CreateTableRequest.Builder table) {
    dynamo.createTable(table.build());
    settle();
  }

  private void settle() {
    target.advance(Duration.ofSeconds(30));
  }

  private TableDescription describe() {
    return dynamo.describeTable(r -> r.tableName("Music")).table();
  }

  private TableDescription update(Consumer<UpdateTableRequest.Builder> change) {
    return dynamo.updateTable(request(change)).tableDescription();
  }

  private static UpdateTableRequest request(Consumer<UpdateTableRequest.Builder> change) {
    UpdateTableRequest.Builder request = UpdateTableRequest.builder().tableName("Music");
    change.accept(request);
    return request.build();
  }

  private void assertRefused(Consumer<UpdateTableRequest.Builder> change, String message) {
    assertError(change, "ValidationException", message);
  }

  private void assertInUse(Consumer<UpdateTableRequest.Builder> change, String message) {
    assertError(change, "ResourceInUseException", IN_USE + message);
  }

  private void assertLimited(Consumer<UpdateTableRequest.Builder> change, String message) {
    assertError(change, "LimitExceededException", message);
  }

  private void assertError(
      Consumer<UpdateTableRequest.Builder> change, String code, String message) {
    assertThatThrownBy(() -> dynamo.updateTable(request(change)))
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
              assertThat(e.awsErrorDetails().errorMessage()).startsWith(message);
            });
  }
}
