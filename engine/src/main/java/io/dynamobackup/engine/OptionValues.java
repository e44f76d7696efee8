package io.dynamobackup.engine;

import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.operation.Observed;
import io.dynamobackup.engine.operation.Timings;
import io.dynamobackup.engine.pipeline.Interceptor;
import io.dynamobackup.engine.transport.Gateway;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@link EngineOptions} say. Functions and choices are equal when they are the same. */
record OptionValues(
    Instant startAt,
    String region,
    String accountId,
    Timings timings,
    Set<Observed> observed,
    Throttling throttling,
    BackupCut backupCut,
    @Nullable ExportSink exportSink,
    long seed,
    @Nullable Choices choices,
    List<Interceptor> interceptors,
    int journalSize,
    @Nullable Gateway gateway) {

  OptionValues {
    observed = Set.copyOf(observed);
    interceptors = List.copyOf(interceptors);
  }
}
