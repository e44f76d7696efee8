package io.dynamobackup.engine.catalog;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;

/**
 * On-demand maxima, which are changed member by member; -1 removes one (API Reference,
 * "OnDemandThroughput").
 */
@API(status = Status.INTERNAL)
public final class OnDemandMaxima {
  /** Stands for no maximum. */
  public static final long REMOVE = -1;

  private OnDemandMaxima() {}

  /** Returns the maxima after a change; null when none is left. */
  public static @Nullable OnDemandThroughput merged(
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
  public static OnDemandThroughput echo(
      @Nullable OnDemandThroughput present, OnDemandThroughput asked) {
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
