package io.dynamobackup.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Same seed, same calls, same result. */
class DeterminismTests {

  private static String history(long seed) {
    EngineOptions options = EngineOptions.documented().toBuilder().seed(seed).build();
    try (DynamoDbEngine engine = DynamoDbEngine.start(options)) {
      DynamoDbClient client = engine.client();
      List<Object> seen = new ArrayList<>();
      Music.create(client, Music::indexed);
      engine.clock().advance(Duration.ofMinutes(1));
      for (int i = 0; i < 20; i++) {
        Music.put(client, "Artist " + i, "Title " + i);
        String arn =
            client
                .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
                .backupDetails()
                .backupArn();
        engine.clock().advance(Duration.ofMinutes(1));
        seen.add(client.describeBackup(r -> r.backupArn(arn)));
      }
      String first = client.listBackups().backupSummaries().get(0).backupArn();
      seen.add(client.restoreTableFromBackup(r -> r.backupArn(first).targetTableName("Restored")));
      seen.add(client.scan(r -> r.tableName(Music.TABLE).limit(7)));
      seen.add(client.listBackups(r -> r.limit(3)).responseMetadata().requestId());
      return seen.toString();
    }
  }

  @Test
  void the_same_seed_and_calls_have_the_same_result() {
    assertThat(history(7)).isEqualTo(history(7));
  }

  @Test
  void another_seed_makes_up_other_ids() {
    assertThat(history(7)).isNotEqualTo(history(8));
  }
}
