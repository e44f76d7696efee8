package io.dynamobackup.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a program does that holds under some legal outcomes and not under others. */
final class Albums {
  private Albums() {}

  /** An album, then a song of it; a backup a little later must not hold the song alone. */
  static void keepAlbums(DynamoDbEngine world) {
    DynamoDbClient dynamo = world.client();
    Music.create(dynamo);
    world.clock().advance(Duration.ofMinutes(10));
    dynamo.putItem(r -> r.tableName(Music.TABLE).item(Music.song("A", "album")));
    dynamo.putItem(r -> r.tableName(Music.TABLE).item(Music.song("A", "song")));
    world.clock().advance(Duration.ofSeconds(30));
    String arn =
        dynamo
            .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
            .backupDetails()
            .backupArn();
    world.clock().advance(Duration.ofMinutes(10));
    dynamo.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("Restored"));
    world.clock().advance(Duration.ofHours(2));
    assertThat(songs(dynamo)).isNotEqualTo(List.of("song"));
  }

  static void backUp(DynamoDbEngine world) {
    world.clock().advance(Duration.ofMinutes(10));
    world.client().createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"));
  }

  static List<String> songs(DynamoDbClient dynamo) {
    return dynamo.scan(r -> r.tableName("Restored")).items().stream()
        .map(item -> Objects.requireNonNull(item.get("SongTitle")).s())
        .toList();
  }
}
