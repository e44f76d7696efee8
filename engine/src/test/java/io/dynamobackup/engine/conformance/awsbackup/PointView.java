package io.dynamobackup.engine.conformance.awsbackup;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.RecoveryPointByBackupVault;

/**
 * What a list tells of a recovery point, apart from names that are made up.
 *
 * @param deleteAt when it is due, or null
 */
record PointView(
    Instant createdAt,
    ModelRetention retention,
    @Nullable Instant deleteAt,
    boolean isManaged,
    String status) {
  static final Comparator<PointView> ORDER =
      Comparator.comparing(PointView::createdAt).thenComparing(PointView::toString);

  static PointView of(RecoveryPointByBackupVault point) {
    return new PointView(
        point.creationDate(),
        ModelRetention.of(point.lifecycle()),
        point.calculatedLifecycle() == null ? null : point.calculatedLifecycle().deleteAt(),
        point.recoveryPointArn().contains(":recovery-point:"),
        point.statusAsString());
  }
}
