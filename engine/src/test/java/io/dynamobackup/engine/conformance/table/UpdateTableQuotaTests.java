package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.units;
import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static io.dynamobackup.engine.conformance.table.Definitions.provisioned;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/** How often a setting may be changed. */
class UpdateTableQuotaTests extends UpdatedTable {
  private static final String EXCEEDED = "Subscriber limit exceeded: ";

  @Test
  void fifth_change_of_encryption_within_24_hours_waits_for_six_hours() {
    create(onDemand("Music"));
    for (int i = 1; i <= 4; i++) {
      encryptBy("key-" + i);
    }

    assertLimited(
        r -> r.sseSpecification(s -> s.enabled(false)),
        EXCEEDED
            + "Encryption mode changes are limited in the 24h window ending at"
            + " 2018-12-15T14:25:30.000Z. After the first 4 change, each subsequent change in the"
            + " same window can be performed at most once every 21600 seconds. Number of updates"
            + " today: 4. Last change at 2018-12-14T14:27:00.000Z. Next changes can be made at"
            + " 2018-12-14T20:27:00.000Z.");
    target.advance(Duration.ofHours(6));
    encryptBy("key-5");
    assertLimited(
        r -> r.sseSpecification(s -> s.enabled(false)),
        EXCEEDED
            + "Encryption mode changes are limited in the 24h window ending at"
            + " 2018-12-15T14:25:30.000Z. After the first 4 change, each subsequent change in the"
            + " same window can be performed at most once every 21600 seconds. Number of updates"
            + " today: 5. Last change at 2018-12-14T20:27:30.000Z. Next changes can be made at"
            + " 2018-12-15T02:27:30.000Z.");
  }

  @Test
  void changes_of_encryption_are_free_again_after_24_hours() {
    create(onDemand("Music"));
    for (int i = 1; i <= 4; i++) {
      encryptBy("key-" + i);
    }

    target.advance(Duration.ofHours(24));

    for (int i = 1; i <= 4; i++) {
      encryptBy("key-" + i);
    }
  }

  @Test
  void refused_change_of_encryption_does_not_count() {
    create(onDemand("Music"));
    for (int i = 0; i < 5; i++) {
      assertRefused(
          r -> r.sseSpecification(s -> s.enabled(false)),
          INVALID + "Table is already encrypted by default");
    }

    encryptBy("key-1");

    assertThat(describe().sseDescription().statusAsString()).isEqualTo("ENABLED");
  }

  @Test
  void class_changes_twice_in_thirty_days() {
    create(onDemand("Music"));
    changeClass(TableClass.STANDARD_INFREQUENT_ACCESS);
    target.advance(Duration.ofDays(1));
    changeClass(TableClass.STANDARD);

    String message = EXCEEDED + "Updates to TableClass are limited to 2 times in 30 day(s).";
    assertLimited(r -> r.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS), message);
    assertLimited(r -> r.tableClass(TableClass.STANDARD), message);
    target.advance(Duration.ofDays(29));
    changeClass(TableClass.STANDARD_INFREQUENT_ACCESS);
    assertThat(describe().tableClassSummary().tableClass())
        .isEqualTo(TableClass.STANDARD_INFREQUENT_ACCESS);
  }

  @Test
  void class_that_is_there_may_be_set_at_any_time() {
    create(onDemand("Music"));

    for (int i = 0; i < 5; i++) {
      changeClass(TableClass.STANDARD);
    }

    assertThat(describe().tableClassSummary()).isNull();
  }

  @Test
  void table_becomes_on_demand_four_times_in_24_hours() {
    create(provisioned("Music", 1, 1));
    for (int i = 0; i < 4; i++) {
      update(r -> r.billingMode(BillingMode.PAY_PER_REQUEST));
      settle();
      update(r -> r.billingMode(BillingMode.PROVISIONED).provisionedThroughput(units(1, 1)));
      settle();
    }

    assertLimited(
        r -> r.billingMode(BillingMode.PAY_PER_REQUEST),
        EXCEEDED
            + "Update to PayPerRequest mode are limited to 4 times in 1 day(s). Last update at Fri"
            + " Dec 14 14:28:30 UTC 2018. Next update can be made at Sat Dec 15 14:25:30 UTC"
            + " 2018");
    target.advance(Duration.ofHours(24));
    update(r -> r.billingMode(BillingMode.PAY_PER_REQUEST));
  }

  private void encryptBy(String key) {
    update(r -> r.sseSpecification(s -> s.enabled(true).sseType(SSEType.KMS).kmsMasterKeyId(key)));
    settle();
  }

  private void changeClass(TableClass asked) {
    update(r -> r.tableClass(asked));
    settle();
  }
}
