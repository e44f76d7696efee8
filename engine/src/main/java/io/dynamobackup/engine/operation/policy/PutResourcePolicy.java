package io.dynamobackup.engine.operation.policy;

import io.dynamobackup.engine.catalog.ResourceArn;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.Timings;
import io.dynamobackup.engine.policy.AttachedPolicy;
import io.dynamobackup.engine.policy.PolicyDocument;
import io.dynamobackup.engine.policy.PolicyTarget;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyResponse;

/** Attaches a policy to a table or stream; one that says the same is no change. */
final class PutResourcePolicy
    implements Operation<PutResourcePolicyRequest, PutResourcePolicyResponse> {
  private final PolicyLookup lookup;
  private final Timings timings;
  private final InstantSource clock;

  PutResourcePolicy(PolicyLookup lookup, Timings timings, InstantSource clock) {
    this.lookup = lookup;
    this.timings = timings;
    this.clock = clock;
  }

  /** The document is checked before anyone looks whether there is something to attach it to. */
  @Override
  public PutResourcePolicyResponse execute(PutResourcePolicyRequest request) {
    Instant now = clock.instant();
    ResourceArn arn = lookup.parse(request.resourceArn());
    PolicyDocument document = PolicyDocument.parse(request.policy());
    document.checkFor(arn.stream() == null ? PolicyTarget.TABLE : PolicyTarget.STREAM);
    PolicyHolder holder = lookup.find(arn, now);
    if (!Boolean.TRUE.equals(request.confirmRemoveSelfResourceAccess())) {
      checkKeepsAccess(document, arn);
    }
    PolicyChange change = new PolicyChange(holder, timings, now);
    change.checkPutOver(request.expectedRevisionId());
    AttachedPolicy.Revision current = holder.policy().current();
    AttachedPolicy.Revision after =
        document.equals(current.document()) ? current : change.make(document);
    return PutResourcePolicyResponse.builder().revisionId(after.text()).build();
  }

  /** AWS asks whether the caller could change the policy again; here callers have no names. */
  private static void checkKeepsAccess(PolicyDocument document, ResourceArn arn) {
    if (document.denies(arn.account(), "dynamodb:PutResourcePolicy", arn.text())) {
      throw Errors.accessDenied(
          "The new resource policy will not allow you to update the resource policy in the future.");
    }
  }
}
