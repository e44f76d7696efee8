package io.dynamobackup.engine.operation.policy;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import io.dynamobackup.engine.policy.AttachedPolicy;
import io.dynamobackup.engine.policy.PolicyDocument;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.PolicyNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/** A change of the policy of a table or stream, and what may stand against it. */
record PolicyChange(PolicyHolder holder, Timings timings, Instant now) {
  /** Stands for the absence of a policy (API Reference, "PutResourcePolicy"). */
  private static final String NO_POLICY = "NO_POLICY";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** Checks the revision that a policy is expected to have before another is put. */
  void checkPutOver(@Nullable String expected) {
    AttachedPolicy.Revision current = holder.policy().current();
    if (!NO_POLICY.equals(expected)) {
      checkExpected(expected);
    } else if (current.document() != null) {
      throw notFound(
          "Requested policy update expecting none to be present for table %s, but a policy exists with revision id %s."
              .formatted(table(), current.text()));
    }
  }

  /**
   * Checks the revision that a policy is expected to have. A deletion is remembered for a while.
   */
  void checkExpected(@Nullable String expected) {
    AttachedPolicy.Revision current = holder.policy().current();
    boolean exists = current.document() != null;
    if (expected == null || (exists && current.text().equals(expected))) {
      return;
    }
    throw notFound(
        exists || remembersDeletion()
            ? "Requested update for policy with revision id %s, but the policy associated to target table %s has revision id %s."
                .formatted(expected, table(), current.text())
            : "Requested update for policy with revision id %s, but table %s has no associated policy."
                .formatted(expected, table()));
  }

  /** Returns true for a while after a policy was deleted. */
  boolean remembersDeletion() {
    AttachedPolicy policy = holder.policy();
    return policy.current().id() > 0 && policy.current().document() == null && policy.isLocked(now);
  }

  /** Makes the change, unless the last one is too recent; null deletes the policy. */
  AttachedPolicy.Revision make(@Nullable PolicyDocument document) {
    checkFree();
    AttachedPolicy changed =
        holder
            .policy()
            .changed(
                document, now, timings.of(Timing.APPLY_POLICY), timings.of(Timing.CHANGE_POLICY));
    holder.policy(changed);
    return changed.current();
  }

  private void checkFree() {
    if (holder.isBeingDeleted(now)) {
      throw inUse("Table is being deleted: " + table());
    }
    AttachedPolicy policy = holder.policy();
    if (policy.isPending(now)) {
      throw inUse("Table is pending previous resource-based policy update: " + table());
    }
    if (policy.isLocked(now)) {
      throw Errors.throttling(
          "Resource-based policy for table %s modified within the previous %d milliseconds. Please try again after %s."
              .formatted(
                  table(),
                  timings.of(Timing.CHANGE_POLICY).toMillis(),
                  TIME.format(policy.unlockedAt())));
    }
  }

  private String table() {
    return holder.table().name();
  }

  private static ResourceInUseException inUse(String reason) {
    return ResourceInUseException.builder()
        .message("Attempt to change a resource which is still in use: " + reason)
        .build();
  }

  static PolicyNotFoundException notFound(String reason) {
    return PolicyNotFoundException.builder()
        .message("Resource-based policy not found for the provided ResourceArn: " + reason)
        .build();
  }
}
