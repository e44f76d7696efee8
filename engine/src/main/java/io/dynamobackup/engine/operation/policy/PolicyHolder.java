package io.dynamobackup.engine.operation.policy;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableStream;
import io.dynamobackup.engine.policy.AttachedPolicy;
import io.dynamobackup.engine.policy.PolicyTarget;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * A table or a stream, each of which has a policy of its own.
 *
 * @param table the table, or that of the stream
 * @param stream the stream, or null if the table is meant
 */
record PolicyHolder(Table table, @Nullable TableStream stream) {

  String arn() {
    return stream == null ? table.identity().arn() : stream.arn();
  }

  PolicyTarget kind() {
    return stream == null ? PolicyTarget.TABLE : PolicyTarget.STREAM;
  }

  AttachedPolicy policy() {
    return stream == null ? table.settings().policy() : table.streams().settings(stream).policy();
  }

  void policy(AttachedPolicy changed) {
    if (stream == null) {
      table.settings().policy(changed);
    } else {
      table.streams().settings(stream, table.streams().settings(stream).withPolicy(changed));
    }
  }

  /** Returns true while the table is being deleted; a stream outlives its table. */
  boolean isBeingDeleted(Instant now) {
    return stream == null && table.status(now) == TableStatus.DELETING;
  }
}
