package io.dynamobackup.engine.limit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How AWS was seen to limit operations, where that is not as it documents.
 *
 * @param operations the API names of those that share it
 * @param limit the limit; null where none was seen
 * @param seen what was seen, in words
 */
record ObservedQuota(Set<String> operations, @Nullable Limit limit, String seen) {
  private static final String TOO_MANY_CHANGES =
      "The rate of control plane requests made by this account is too high";

  static final List<ObservedQuota> ALL =
      List.of(
          none("CreateBackup", "60 calls in 0.58 s, all accepted"),
          none("RestoreTableFromBackup", "15 calls in 0.6 s, all accepted"),
          of(
              "DeleteBackup",
              Quota.perSecond(10).withBurst(13),
              "60 calls one after the other: the first 12 or 13 accepted, 17 in all"),
          of(
              "DescribeBackup",
              Quota.perSecond(10).withBurst(13),
              "40 calls one after the other: 13 accepted; AWS counts per connection, the engine per"
                  + " account"),
          of(
              "DescribeContinuousBackups",
              Quota.perSecond(10).withBurst(13),
              "about 13 accepted; AWS counts per connection, the engine per account"),
          of(
              "DescribeTimeToLive",
              Quota.perSecond(2).withBurst(4),
              "4 accepted, and all 4 again about 2 s later; AWS counts per connection, the engine"
                  + " per account"),
          shared(
              Set.of("CreateTable", "DeleteTable", "TagResource", "UpdateTable"),
              Quota.perSecond(1).withBurst(10),
              "about one a second of all of these together, in bursts; how long a burst may be was"
                  + " not seen, the 10 are the engine's"));

  private static ObservedQuota none(String operation, String seen) {
    return new ObservedQuota(Set.of(operation), null, seen);
  }

  private static ObservedQuota of(String operation, Quota quota, String seen) {
    return new ObservedQuota(Set.of(operation), Limit.of(operation, quota), seen);
  }

  private static ObservedQuota shared(Set<String> operations, Quota quota, String seen) {
    return new ObservedQuota(operations, new Limit(operations, quota, TOO_MANY_CHANGES), seen);
  }

  /** Returns true if it comes on top of what each of the operations has by itself. */
  boolean isShared() {
    return operations.size() > 1;
  }
}
