package io.dynamobackup.assertj;

import io.dynamobackup.engine.time.ClientTime;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkClient;

/**
 * What is asserted about, and how it is seen.
 *
 * @param name as failures call it, such as {@code table "orders"}
 * @param call the operation that is called to see it
 * @param clock what the client's time is, or null if it is not an engine's
 * @param answer calls; null when there is no such thing
 */
record Subject<R>(
    String name, String call, @Nullable InstantSource clock, Supplier<@Nullable R> answer) {

  static <R> Subject<R> of(
      SdkClient client, String name, String call, Supplier<@Nullable R> answer) {
    return new Subject<>(
        name, call, ClientTime.clockOf(client.serviceClientConfiguration()), answer);
  }

  /** Returns what a failure tells. */
  String contradiction(String expected, String found) {
    return "Expecting %s %s%nbut %s%n(seen by %s%s)".formatted(name, expected, found, call, time());
  }

  private String time() {
    return clock == null ? "" : " at %s on the fake clock".formatted(clock.instant());
  }

  @Override
  public String toString() {
    return name;
  }
}
