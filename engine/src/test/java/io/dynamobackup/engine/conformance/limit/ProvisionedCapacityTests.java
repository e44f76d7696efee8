package io.dynamobackup.engine.conformance.limit;

import static io.dynamobackup.engine.conformance.limit.Metered.served;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** A table that has 5 read and 5 write units a second. */
class ProvisionedCapacityTests {
  private final Metered music = Metered.provisioned(5, 5);

  @AfterEach
  void close() {
    music.close();
  }

  private void get(boolean consistent) {
    music
        .dynamo()
        .getItem(
            r ->
                r.tableName(Music.TABLE)
                    .key(Music.key("Dolly Parton", "Jolene"))
                    .consistentRead(consistent));
  }

  private void putLarge(int kilobytes) {
    Map<String, AttributeValue> large = new HashMap<>(Music.key("Dolly Parton", "Long"));
    large.put("Lyrics", fromS("la".repeat(kilobytes * 512 - 40)));
    music.dynamo().putItem(r -> r.tableName(Music.TABLE).item(large));
  }

  @Test
  void the_sixth_write_of_the_first_second_is_refused_with_the_reason() {
    assertThat(served(5, () -> music.put("Jolene"))).isEqualTo(5);

    assertThatThrownBy(() -> music.put("Jolene"))
        .isInstanceOfSatisfying(
            ProvisionedThroughputExceededException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(400);
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(Metered.TABLE_EXCEEDED);
              assertThat(e.throttlingReasons())
                  .containsExactly(
                      Metered.reason("TableWriteProvisionedThroughputExceeded", Metered.ARN));
            });
  }

  @Test
  void a_unit_is_back_after_its_share_of_the_second() {
    served(5, () -> music.put("Jolene"));

    music.advance(Duration.ofMillis(199));
    assertThat(served(1, () -> music.put("Jolene"))).isZero();
    music.advance(Duration.ofMillis(1));
    assertThat(served(2, () -> music.put("Jolene"))).isEqualTo(1);
  }

  @Test
  void the_unused_units_of_300_seconds_are_kept() {
    music.advance(Duration.ofMinutes(10));

    assertThat(served(1510, () -> music.put("Jolene"))).isEqualTo(1500);
  }

  @ParameterizedTest
  @CsvSource({"true, 5", "false, 10"})
  void a_read_that_is_not_consistent_takes_half_a_unit(boolean consistent, int reads) {
    assertThat(served(20, () -> get(consistent))).isEqualTo(reads);
  }

  @Test
  void reads_and_writes_have_units_of_their_own() {
    served(10, () -> music.put("Jolene"));

    assertThat(served(1, () -> get(true))).isEqualTo(1);
  }

  @Test
  void a_condition_that_does_not_hold_uses_a_unit_too() {
    music.put("Jolene");

    for (int i = 0; i < 4; i++) {
      assertThatThrownBy(this::putNew).isInstanceOf(ConditionalCheckFailedException.class);
    }
    assertThatThrownBy(this::putNew).isInstanceOf(ProvisionedThroughputExceededException.class);
  }

  private void putNew() {
    music
        .dynamo()
        .putItem(
            r ->
                r.tableName(Music.TABLE)
                    .item(Music.song("Dolly Parton", "Jolene"))
                    .conditionExpression("attribute_not_exists(Artist)"));
  }

  @Test
  void updates_and_deletes_use_units() {
    served(
        3,
        () ->
            music
                .dynamo()
                .updateItem(
                    r ->
                        r.tableName(Music.TABLE)
                            .key(Music.key("Dolly Parton", "Jolene"))
                            .updateExpression("SET Plays = :one")
                            .expressionAttributeValues(Map.of(":one", fromS("1")))));

    assertThat(
            served(
                4,
                () ->
                    music
                        .dynamo()
                        .deleteItem(
                            r ->
                                r.tableName(Music.TABLE).key(Music.key("Dolly Parton", "Jolene")))))
        .isEqualTo(2);
  }

  @Test
  void a_write_that_needs_more_than_there_is_waits_until_it_is_there() {
    assertThat(served(1, () -> putLarge(10))).isZero();

    music.advance(Duration.ofSeconds(1));

    assertThat(served(1, () -> putLarge(10))).isEqualTo(1);
    assertThat(served(1, () -> music.put("Jolene"))).isZero();
  }

  @Test
  void a_page_is_read_while_anything_is_left_and_owes_the_rest() {
    music.advance(Duration.ofSeconds(2));
    putLarge(15);
    served(14, () -> get(true));

    assertThat(served(1, this::scan)).isEqualTo(1);
    assertThat(served(1, this::scan)).isZero();
    assertThat(served(1, () -> get(false))).isZero();
    music.advance(Duration.ofSeconds(1));
    assertThat(served(1, () -> get(false))).isEqualTo(1);
  }

  private void scan() {
    music.dynamo().scan(r -> r.tableName(Music.TABLE).consistentRead(true));
  }

  @Test
  void more_units_count_from_when_they_are_provisioned() {
    served(5, () -> music.put("Jolene"));
    music
        .patient()
        .updateTable(r -> r.tableName(Music.TABLE).provisionedThroughput(Music.units(5, 50)));

    music.advance(Duration.ofMillis(200));

    assertThat(served(20, () -> music.put("Jolene"))).isEqualTo(10);
  }

  @Test
  void a_table_made_on_demand_has_no_limit() {
    music.patient().updateTable(r -> r.tableName(Music.TABLE).billingMode("PAY_PER_REQUEST"));

    assertThat(served(100, () -> music.put("Jolene"))).isEqualTo(100);
  }

  @Test
  void the_engine_s_client_repeats_a_throttled_write_in_fake_time() {
    Instant start = music.target().clock().instant();

    for (int i = 0; i < 15; i++) {
      Music.put(music.patient(), "Dolly Parton", "Song " + i);
    }

    assertThat(Duration.between(start, music.target().clock().instant()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void without_rate_limits_there_is_always_enough() {
    try (Target unlimited = Target.instant()) {
      Music.create(
          unlimited.client(),
          table -> table.billingMode("PROVISIONED").provisionedThroughput(Music.units(1, 1)));
      assertThat(served(50, () -> Music.put(unlimited.client(), "Dolly Parton", "Jolene")))
          .isEqualTo(50);
      assertThat(unlimited.clock().instant()).isEqualTo(Instant.parse("2018-12-14T14:25:00Z"));
    }
  }
}
