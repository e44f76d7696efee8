package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What a restore does with billing mode and throughput, as it is told to. */
class RestoredThroughputTests extends OverriddenRestores {
  private String onDemand() {
    Music.create(client);
    return backup();
  }

  @Test
  void an_index_can_have_other_throughput() {
    TableDescription restored =
        restore(
            provisioned(),
            r ->
                r.globalSecondaryIndexOverride(
                    Music.byGenre().toBuilder()
                        .provisionedThroughput(Music.units(50, 60))
                        .build()));

    assertThat(restored.globalSecondaryIndexes().get(0).provisionedThroughput())
        .extracting(t -> t.readCapacityUnits(), t -> t.writeCapacityUnits())
        .containsExactly(50L, 60L);
  }

  @Test
  void throughput_of_the_table_leaves_that_of_its_indexes() {
    TableDescription restored =
        restore(provisioned(), r -> r.provisionedThroughputOverride(Music.units(20, 21)));

    assertThat(restored.provisionedThroughput().readCapacityUnits()).isEqualTo(20);
    assertThat(restored.provisionedThroughput().writeCapacityUnits()).isEqualTo(21);
    assertThat(restored.globalSecondaryIndexes().get(0).provisionedThroughput().readCapacityUnits())
        .isEqualTo(5);
  }

  @Test
  void pay_per_request_turns_table_and_indexes_to_zero() {
    TableDescription restored =
        restore(provisioned(), r -> r.billingModeOverride(BillingMode.PAY_PER_REQUEST));

    assertThat(restored.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
    assertThat(restored.provisionedThroughput().readCapacityUnits()).isZero();
    assertThat(restored.globalSecondaryIndexes().get(0).provisionedThroughput().readCapacityUnits())
        .isZero();
  }

  @Test
  void an_on_demand_backup_can_become_provisioned() {
    TableDescription restored =
        restore(
            onDemand(),
            r ->
                r.billingModeOverride(BillingMode.PROVISIONED)
                    .provisionedThroughputOverride(Music.units(3, 4)));

    assertThat(restored.provisionedThroughput().readCapacityUnits()).isEqualTo(3);
    assertThat(restored.provisionedThroughput().writeCapacityUnits()).isEqualTo(4);
  }

  @Test
  void throughput_needs_provisioned_billing() {
    assertRefused(
        onDemand(),
        "Cannot override ProvisionedThroughput unless BillingMode is PROVISIONED",
        r -> r.provisionedThroughputOverride(Music.units(3, 4)));
  }

  @Test
  void throughput_does_not_go_with_pay_per_request() {
    assertRefused(
        provisioned(),
        "Cannot override ProvisionedThroughput if BillingMode is overridden to PAY_PER_REQUEST",
        r ->
            r.billingModeOverride(BillingMode.PAY_PER_REQUEST)
                .provisionedThroughputOverride(Music.units(3, 4)));
  }

  @Test
  void throughput_of_an_index_does_not_go_with_pay_per_request() {
    assertRefused(
        provisioned(),
        "Cannot override ProvisionedThroughput if BillingMode is overridden to PAY_PER_REQUEST for"
            + " index by-genre",
        r ->
            r.billingModeOverride(BillingMode.PAY_PER_REQUEST)
                .globalSecondaryIndexOverride(Music.byGenre()));
  }

  @Test
  void provisioned_billing_needs_throughput() {
    assertRefused(
        onDemand(),
        "Must override ProvisionedThroughput if BillingMode is overridden to PROVISIONED",
        r -> r.billingModeOverride(BillingMode.PROVISIONED));
  }

  @Test
  void an_index_of_a_provisioned_table_needs_throughput() {
    assertRefused(
        provisioned(),
        "Must specify provisioned throughput for index by-genre",
        r ->
            r.globalSecondaryIndexOverride(
                Music.byGenre().toBuilder()
                    .provisionedThroughput((ProvisionedThroughput) null)
                    .build()));
  }

  @Test
  void on_demand_maxima_need_on_demand_billing() {
    assertRefused(
        provisioned(),
        "Cannot override MaxReadRequestUnits for OnDemandThroughput unless BillingModeOverride is"
            + " PAY_PER_REQUEST",
        r -> r.onDemandThroughputOverride(t -> t.maxReadRequestUnits(10L)));
  }

  @Test
  void on_demand_maxima_of_zero_are_out_of_range() {
    assertRefused(
        onDemand(),
        "Requested MaxReadRequestUnits for OnDemandThroughput is outside of valid range",
        r -> r.onDemandThroughputOverride(t -> t.maxReadRequestUnits(0L)));
  }

  @Test
  void on_demand_maxima_are_kept_or_overridden() {
    Music.create(
        client,
        table ->
            table.onDemandThroughput(t -> t.maxReadRequestUnits(11L).maxWriteRequestUnits(12L)));
    String arn = backup();

    assertThat(restore(arn, r -> {}).onDemandThroughput())
        .isEqualTo(
            OnDemandThroughput.builder()
                .maxReadRequestUnits(11L)
                .maxWriteRequestUnits(12L)
                .build());
    client.deleteTable(r -> r.tableName(RESTORED));
    assertThat(
            restore(arn, r -> r.onDemandThroughputOverride(t -> t.maxReadRequestUnits(99L)))
                .onDemandThroughput()
                .maxReadRequestUnits())
        .isEqualTo(99);
  }
}
