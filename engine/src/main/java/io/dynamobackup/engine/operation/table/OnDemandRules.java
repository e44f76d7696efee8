package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.error.Errors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;

/**
 * How on-demand maxima are changed: member by member; -1 removes one (API Reference,
 * "OnDemandThroughput").
 */
final class OnDemandRules {
  private static final long REMOVE = -1;

  private OnDemandRules() {}

  static void checkChange(OnDemandThroughput maxima, boolean onDemand, String of, String rangeOf) {
    checkChange(maxima.maxReadRequestUnits(), "MaxReadRequestUnits", onDemand, of, rangeOf);
    checkChange(maxima.maxWriteRequestUnits(), "MaxWriteRequestUnits", onDemand, of, rangeOf);
  }

  private static void checkChange(
      @Nullable Long maximum, String name, boolean onDemand, String of, String rangeOf) {
    if (maximum == null) {
      return;
    }
    if (!onDemand) {
      throw Errors.invalidParameter(
          "%s for OnDemandThroughput%s cannot be specified when the table BillingMode is PROVISIONED"
              .formatted(name, of));
    }
    if (maximum < 1 && maximum != REMOVE) {
      throw Errors.invalidParameter(
          "Requested %s for OnDemandThroughput%s is outside of valid range"
              .formatted(name, rangeOf));
    }
  }

  /** Returns the maxima after a change; null when none is left. */
  static @Nullable OnDemandThroughput merged(
      @Nullable OnDemandThroughput present, OnDemandThroughput asked) {
    OnDemandThroughput echo = echo(present, asked);
    Long read = kept(echo.maxReadRequestUnits());
    Long write = kept(echo.maxWriteRequestUnits());
    return read == null && write == null
        ? null
        : OnDemandThroughput.builder()
            .maxReadRequestUnits(read)
            .maxWriteRequestUnits(write)
            .build();
  }

  private static @Nullable Long kept(@Nullable Long maximum) {
    return maximum == null || maximum == REMOVE ? null : maximum;
  }

  /** Returns the maxima as the answer to the change shows them: -1 where one is removed. */
  static OnDemandThroughput echo(@Nullable OnDemandThroughput present, OnDemandThroughput asked) {
    OnDemandThroughput.Builder echo =
        present == null ? OnDemandThroughput.builder() : present.toBuilder();
    if (asked.maxReadRequestUnits() != null) {
      echo.maxReadRequestUnits(asked.maxReadRequestUnits());
    }
    if (asked.maxWriteRequestUnits() != null) {
      echo.maxWriteRequestUnits(asked.maxWriteRequestUnits());
    }
    return echo.build();
  }
}
