package io.dynamobackup.engine.operation.policy;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.Timings;
import io.dynamobackup.engine.policy.AttachedPolicy;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyResponse;

/** Takes the policy off a table or stream; that there is none is no error. */
final class DeleteResourcePolicy
    implements Operation<DeleteResourcePolicyRequest, DeleteResourcePolicyResponse> {
  private final PolicyLookup lookup;
  private final Timings timings;
  private final InstantSource clock;

  DeleteResourcePolicy(PolicyLookup lookup, Timings timings, InstantSource clock) {
    this.lookup = lookup;
    this.timings = timings;
    this.clock = clock;
  }

  @Override
  public DeleteResourcePolicyResponse execute(DeleteResourcePolicyRequest request) {
    Instant now = clock.instant();
    PolicyHolder holder = lookup.find(lookup.parse(request.resourceArn()), now);
    PolicyChange change = new PolicyChange(holder, timings, now);
    change.checkExpected(request.expectedRevisionId());
    return DeleteResourcePolicyResponse.builder().revisionId(delete(change)).build();
  }

  /** Returns the revision that is gone; for a while after that, the one of the deletion itself. */
  private static @Nullable String delete(PolicyChange change) {
    AttachedPolicy.Revision last = change.holder().policy().current();
    if (last.document() != null) {
      change.make(null);
      return last.text();
    }
    return change.remembersDeletion() ? last.text() : null;
  }
}
