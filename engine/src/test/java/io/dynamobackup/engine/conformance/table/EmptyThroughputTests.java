package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.string;
import static io.dynamobackup.engine.conformance.table.Definitions.global;
import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Throughput of which nothing is said, as AWS was seen to take it (ack-api-quirks, 2026). */
class EmptyThroughputTests extends UpdatedTable {
  private static final String NOTHING_FOR_IT =
      INVALID
          + "The only Updates for index: in-city when TableThroughputMode is PAY_PER_REQUEST can be"
          + " to OnDemandThroughput, WarmThroughput";

  private static GlobalSecondaryIndex index(Consumer<GlobalSecondaryIndex.Builder> change) {
    return global("in-city", hash("city")).toBuilder().applyMutation(change).build();
  }

  private void createWithIndex(Consumer<GlobalSecondaryIndex.Builder> change) {
    create(
        onDemand("Music")
            .attributeDefinitions(string("id"), string("city"))
            .globalSecondaryIndexes(index(change)));
  }

  private static Consumer<UpdateTableRequest.Builder> change(
      Consumer<UpdateGlobalSecondaryIndexAction.Builder> change) {
    return r ->
        r.globalSecondaryIndexUpdates(
            u -> u.update(i -> i.indexName("in-city").applyMutation(change)));
  }

  @Test
  void new_table_has_none_of_it() {
    create(onDemand("Music").onDemandThroughput(o -> {}).warmThroughput(w -> {}));

    TableDescription table = describe();
    assertThat(table.onDemandThroughput()).isNull();
    assertThat(table.warmThroughput().readUnitsPerSecond()).isEqualTo(12_000);
  }

  @Test
  void index_of_a_new_table_has_none_of_it() {
    createWithIndex(i -> i.onDemandThroughput(o -> {}).warmThroughput(w -> {}));

    GlobalSecondaryIndexDescription index = describe().globalSecondaryIndexes().get(0);
    assertThat(index.onDemandThroughput()).isNull();
    assertThat(index.warmThroughput().readUnitsPerSecond()).isEqualTo(12_000);
    assertThat(index.warmThroughput().writeUnitsPerSecond()).isEqualTo(4_000);
  }

  @Test
  void new_index_has_none_of_it() {
    create(onDemand("Music"));

    update(r -> createCityIndex(r, i -> i.onDemandThroughput(o -> {})));

    assertThat(describe().globalSecondaryIndexes().get(0).onDemandThroughput()).isNull();
  }

  @Test
  void beside_another_change_it_counts_for_nothing() {
    create(onDemand("Music"));

    update(r -> r.onDemandThroughput(o -> {}).billingMode(BillingMode.PAY_PER_REQUEST));
    update(r -> r.warmThroughput(w -> {}).deletionProtectionEnabled(true));

    assertThat(describe().onDemandThroughput()).isNull();
    assertThat(describe().deletionProtectionEnabled()).isTrue();
  }

  @Test
  void update_of_an_index_that_says_nothing_is_refused() {
    createWithIndex(i -> {});

    assertRefused(change(i -> {}), NOTHING_FOR_IT);
    assertRefused(change(i -> i.onDemandThroughput(o -> {})), NOTHING_FOR_IT);
  }

  @Test
  void update_of_a_provisioned_index_that_says_nothing_is_refused() {
    createProvisionedWithIndex();

    assertRefused(
        change(i -> {}), INVALID + "ProvisionedThroughput must be specified for index: in-city");
  }

  @Test
  void update_of_an_unknown_index_that_says_nothing_finds_none() {
    create(onDemand("Music"));

    assertError(
        change(i -> {}),
        "ResourceNotFoundException",
        "Requested resource not found: Index in-city for table Music");
  }

  @Test
  void empty_warm_throughput_of_an_index_is_refused_before_anything_is_looked_for() {
    String refusal =
        INVALID
            + "WarmThroughput must have at least one of ReadUnitsPerSecond or WriteUnitsPerSecond"
            + " specified for index: in-city";

    assertRefused(change(i -> i.warmThroughput(w -> {})), refusal);
    assertRefused(
        change(i -> i.warmThroughput(w -> {})).andThen(r -> r.tableClass(TableClass.STANDARD)),
        refusal);
  }
}
