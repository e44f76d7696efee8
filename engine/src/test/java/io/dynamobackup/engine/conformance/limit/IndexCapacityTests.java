package io.dynamobackup.engine.conformance.limit;

import static io.dynamobackup.engine.conformance.limit.Metered.served;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Music;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** A table of 7 read and 20 write units, whose global index has 5 and 6; the local has none. */
class IndexCapacityTests {
  private final Metered music =
      Metered.with(
          table -> {
            Music.indexed(table);
            table.provisionedThroughput(Music.units(7, 20));
          });

  @AfterEach
  void close() {
    music.close();
  }

  private void query(String index, String attribute, String value) {
    music
        .dynamo()
        .query(
            r ->
                r.tableName(Music.TABLE)
                    .indexName(index)
                    .keyConditionExpression("#key = :value")
                    .expressionAttributeNames(Map.of("#key", attribute))
                    .expressionAttributeValues(Map.of(":value", fromS(value))));
  }

  @Test
  void a_write_is_refused_when_a_global_index_has_too_few_units() {
    int[] song = {0};
    assertThat(served(6, () -> music.put("Song " + song[0]++))).isEqualTo(6);

    assertThatThrownBy(() -> music.put("Jolene"))
        .isInstanceOfSatisfying(
            ProvisionedThroughputExceededException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorMessage())
                  .isEqualTo(
                      "The level of configured provisioned throughput for one or more global"
                          + " secondary indexes of the table was exceeded. Consider increasing your"
                          + " provisioning level for the under-provisioned global secondary indexes"
                          + " with the UpdateTable API");
              assertThat(e.throttlingReasons())
                  .containsExactly(
                      Metered.reason(
                          "IndexWriteProvisionedThroughputExceeded",
                          Metered.ARN + "/index/by-genre"));
            });
  }

  @Test
  void a_refused_write_uses_nothing_of_the_table() {
    int[] song = {0};
    served(6, () -> music.put("Song " + song[0]++));
    served(10, () -> music.put("Song " + song[0]++));

    int left =
        served(
            20,
            () ->
                music
                    .dynamo()
                    .putItem(
                        r -> r.tableName(Music.TABLE).item(Music.key("Dolly Parton", "Bare"))));

    assertThat(left).isEqualTo(20 - 2 * 6);
  }

  @Test
  void a_global_index_is_read_with_its_own_units_and_a_local_one_with_the_table_s() {
    assertThat(served(20, () -> query("by-genre", "Genre", "Country"))).isEqualTo(10);
    assertThat(served(20, () -> query("by-year", "Artist", "Dolly Parton"))).isEqualTo(14);
    assertThat(
            served(
                1,
                () ->
                    music
                        .dynamo()
                        .getItem(r -> r.tableName(Music.TABLE).key(Music.key("Dolly", "Jolene")))))
        .isZero();
  }

  @Test
  void a_read_of_a_global_index_that_is_refused_names_it() {
    served(10, () -> query("by-genre", "Genre", "Country"));

    assertThatThrownBy(() -> query("by-genre", "Genre", "Country"))
        .isInstanceOfSatisfying(
            ProvisionedThroughputExceededException.class,
            e ->
                assertThat(e.throttlingReasons())
                    .containsExactly(
                        Metered.reason(
                            "IndexReadProvisionedThroughputExceeded",
                            Metered.ARN + "/index/by-genre")));
  }
}
