package io.dynamobackup.engine.catalog;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/** What a table or index can serve: provisioned and warm, and how both changed. */
@API(status = Status.INTERNAL)
public record Throughput(Capacity capacity, WarmUnits warm) {

  /** Returns the throughput of something new; provisioned units are null on demand. */
  static Throughput initial(
      @Nullable ProvisionedThroughput provisioned, @Nullable WarmThroughput asked, Instant now) {
    return new Throughput(
        Capacity.initial(provisioned, now), WarmUnits.initial(provisioned, asked, now));
  }

  /** Returns the throughput after a change of what is provisioned; null on demand. */
  public Throughput provisioned(@Nullable ProvisionedThroughput to, Instant now, Instant doneAt) {
    return new Throughput(capacity.changed(to, now, doneAt), warm.provisioned(to));
  }

  /** Returns the throughput of a table that was made on-demand. */
  public Throughput onDemand(Instant now) {
    return new Throughput(capacity.onDemand(now), warm.provisioned(null));
  }

  /** Returns the throughput after an increase of what is warm. */
  public Throughput warmed(WarmThroughput asked, Instant doneAt) {
    return new Throughput(capacity, warm.raised(asked, doneAt));
  }
}
