package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;

/** On-demand maxima of restored tables: overridden one by one, as an update changes them. */
class RestoredMaximaTests extends RestoredBackup {

  private @Nullable OnDemandThroughput restored(Consumer<OnDemandThroughput.Builder> override) {
    Music.create(
        client,
        table ->
            table.onDemandThroughput(t -> t.maxReadRequestUnits(10L).maxWriteRequestUnits(20L)));
    String arn = backup();
    client.restoreTableFromBackup(
        r -> r.backupArn(arn).targetTableName(RESTORED).onDemandThroughputOverride(override));
    return describe(RESTORED).onDemandThroughput();
  }

  private static OnDemandThroughput maxima(@Nullable Long read, @Nullable Long write) {
    return OnDemandThroughput.builder()
        .maxReadRequestUnits(read)
        .maxWriteRequestUnits(write)
        .build();
  }

  @Test
  void one_is_overridden_and_the_other_kept() {
    assertThat(restored(t -> t.maxReadRequestUnits(5L))).isEqualTo(maxima(5L, 20L));
  }

  @Test
  void minus_one_removes_a_maximum() {
    assertThat(restored(t -> t.maxReadRequestUnits(-1L))).isEqualTo(maxima(null, 20L));
  }

  @Test
  void table_may_be_left_without_any() {
    assertThat(restored(t -> t.maxReadRequestUnits(-1L).maxWriteRequestUnits(-1L))).isNull();
  }

  @Test
  void override_that_says_nothing_changes_nothing() {
    assertThat(restored(t -> {})).isEqualTo(maxima(10L, 20L));
  }
}
