package io.dynamobackup.engine.conformance.limit;

import static io.dynamobackup.engine.conformance.limit.Metered.served;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;

/** A table on demand that may have 4 read and 3 write units a second. */
class OnDemandMaximumTests {
  private Metered music = Metered.onDemand(4, 3);

  @AfterEach
  void close() {
    music.close();
  }

  @Test
  void a_write_above_the_maximum_is_throttled_with_the_reason() {
    assertThat(served(3, () -> music.put("Jolene"))).isEqualTo(3);

    assertThatThrownBy(() -> music.put("Jolene"))
        .isInstanceOfSatisfying(
            ThrottlingException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorMessage())
                  .isEqualTo(
                      "Throughput exceeds the maximum OnDemandThroughput configured on table or"
                          + " index");
              assertThat(e.throttlingReasons())
                  .containsExactly(
                      Metered.reason("TableWriteMaxOnDemandThroughputExceeded", Metered.ARN));
            });
  }

  @Test
  void a_pause_keeps_the_units_of_one_second_only() {
    music.advance(Duration.ofHours(1));

    assertThat(served(10, () -> music.put("Jolene"))).isEqualTo(3);
  }

  @Test
  void reads_have_a_maximum_of_their_own() {
    int reads =
        served(
            20,
            () ->
                music
                    .dynamo()
                    .getItem(
                        r -> r.tableName(Music.TABLE).key(Music.key("Dolly Parton", "Jolene"))));

    assertThat(reads).isEqualTo(8);
  }

  @Test
  void an_index_has_a_maximum_of_its_own() {
    music.close();
    music =
        Metered.with(
            table -> {
              Music.indexed(table);
              table
                  .billingMode("PAY_PER_REQUEST")
                  .provisionedThroughput(
                      (software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput) null)
                  .globalSecondaryIndexes(
                      Music.byGenre().toBuilder()
                          .provisionedThroughput(
                              (software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput)
                                  null)
                          .onDemandThroughput(
                              most -> most.maxReadRequestUnits(2L).maxWriteRequestUnits(2L))
                          .build());
            });
    int[] song = {0};

    assertThat(served(5, () -> music.put("Song " + song[0]++))).isEqualTo(2);
    assertThat(served(10, this::queryByGenre)).isEqualTo(4);
  }

  private void queryByGenre() {
    music
        .dynamo()
        .query(
            r ->
                r.tableName(Music.TABLE)
                    .indexName("by-genre")
                    .keyConditionExpression("Genre = :genre")
                    .expressionAttributeValues(Map.of(":genre", fromS("Country"))));
  }

  @Test
  void without_a_maximum_there_is_none() {
    music.close();
    music = Metered.with(table -> {});

    assertThat(served(500, () -> music.put("Jolene"))).isEqualTo(500);
  }
}
