package io.dynamobackup.engine.stubbing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What AWS says of a signature that a client with a slow clock made. */
final class ClockSkew {
  private static final Duration SLOW = Duration.ofMinutes(15);
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int BAD_REQUEST = 400;

  private ClockSkew() {}

  static AwsServiceException at(Instant now) {
    return ServiceError.of(
        "InvalidSignatureException",
        "Signature expired: %s is now earlier than %s (%s - 5 min.)"
            .formatted(
                FORMAT.format(now.minus(SLOW)),
                FORMAT.format(now.minus(TOLERANCE)),
                FORMAT.format(now)),
        BAD_REQUEST);
  }
}
