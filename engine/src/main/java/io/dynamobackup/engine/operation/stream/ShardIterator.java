package io.dynamobackup.engine.operation.stream;

import io.dynamobackup.engine.error.Errors;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;

/**
 * A place in a shard, for a while.
 *
 * @param place the place in the log of changes after which to read
 * @param madeAt when it was given out
 */
record ShardIterator(String streamArn, String shardId, long place, Instant madeAt) {
  /** API Reference, "GetShardIterator". */
  private static final Duration LIFE = Duration.ofMinutes(15);

  private static final String SEPARATOR = "|1|";

  /** Returns the iterator as AWS writes it: the stream's ARN, and what is nobody's business. */
  String text() {
    String secret =
        "%s %d %d %d".formatted(shardId, place, madeAt.getEpochSecond(), madeAt.getNano());
    return streamArn
        + SEPARATOR
        + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
  }

  static ShardIterator parse(String text) {
    try {
      int separator = text.lastIndexOf(SEPARATOR);
      byte[] secret = Base64.getDecoder().decode(text.substring(separator + SEPARATOR.length()));
      String[] parts = new String(secret, StandardCharsets.UTF_8).split(" ", 4);
      Instant madeAt = Instant.ofEpochSecond(Long.parseLong(parts[2]), Long.parseLong(parts[3]));
      return new ShardIterator(
          text.substring(0, separator), parts[0], Long.parseLong(parts[1]), madeAt);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
      throw Errors.validation("Invalid ShardIterator");
    }
  }

  void checkAlive(Instant now) {
    if (!now.isBefore(madeAt.plus(LIFE))) {
      throw ExpiredIteratorException.builder()
          .message("The provided iterator exceeds the maximum age allowed")
          .build();
    }
  }

  ShardIterator movedTo(long nextPlace, Instant now) {
    return new ShardIterator(streamArn, shardId, nextPlace, now);
  }
}
