package io.dynamobackup.engine.time;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * How long a client waits for a reply, as it was told by its builder or request.
 *
 * <p>It travels in a header, as the SDK starts the timer of an asynchronous attempt only after the
 * transport has returned: on a clock that stands still, nobody would ever be out of patience.
 *
 * @param attempt the time an attempt may take, {@code apiCallAttemptTimeout}; null for any
 * @param call the time the call may take with its retries, {@code apiCallTimeout}; null for any
 * @param deadline when the call has taken that time; null without one
 */
@API(status = Status.INTERNAL)
public record Patience(
    @Nullable Duration attempt, @Nullable Duration call, @Nullable Instant deadline) {
  /** The header in which it travels. */
  public static final String HEADER = "x-dynamobackup-patience";

  /** That of a client that was not told. */
  public static final Patience UNTOLD = new Patience(null, null, null);

  private static final Pattern FORM = Pattern.compile("(-?\\d+) (-?\\d+) (-?\\d+)");
  private static final long NONE = -1;

  /** Reads the header, if there was one. */
  public static Patience of(@Nullable String header) {
    Matcher numbers = FORM.matcher(header == null ? "" : header);
    if (!numbers.matches()) {
      return UNTOLD;
    }
    long deadline = Long.parseLong(numbers.group(3));
    return new Patience(
        duration(Long.parseLong(numbers.group(1))),
        duration(Long.parseLong(numbers.group(2))),
        deadline == NONE ? null : Instant.ofEpochMilli(deadline));
  }

  private static @Nullable Duration duration(long millis) {
    return millis == NONE ? null : Duration.ofMillis(millis);
  }

  /** Returns what the header says. */
  String header() {
    return "%s %s %s"
        .formatted(
            attempt == null ? NONE : attempt.toMillis(),
            call == null ? NONE : call.toMillis(),
            deadline == null ? NONE : deadline.toEpochMilli());
  }
}
