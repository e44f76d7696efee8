package io.dynamobackup.benchmarks;

import io.dynamobackup.engine.DynamoDbEngine;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Writes to the songs of a table, one song after the other, a thousand in each second. */
final class MusicHistory {
  static final int WRITES_PER_SECOND = 1_000;
  private static final int BATCH = 25;

  private final DynamoDbEngine engine;
  private final int songs;

  /**
   * Starts with a table without songs, or with all of them.
   *
   * @param songs how many there are, before the first is written again
   */
  MusicHistory(DynamoDbEngine engine, int songs) {
    this.engine = engine;
    this.songs = songs;
  }

  /** Writes every song once. */
  void fill() {
    write(songs / WRITES_PER_SECOND);
  }

  /** Writes for so many seconds. */
  void write(int seconds) {
    for (int second = 0; second < seconds; second++) {
      for (int first = 0; first < WRITES_PER_SECOND; first += BATCH) {
        batch(second * WRITES_PER_SECOND + first);
      }
      engine.clock().advance(Duration.ofSeconds(1));
    }
  }

  private void batch(int first) {
    engine
        .client()
        .batchWriteItem(
            request ->
                request.requestItems(
                    Map.of(
                        Music.TABLE,
                        IntStream.range(first, first + BATCH)
                            .mapToObj(i -> put(i % songs))
                            .toList())));
  }

  private static WriteRequest put(int song) {
    return WriteRequest.builder().putRequest(put -> put.item(Music.song(song))).build();
  }
}
