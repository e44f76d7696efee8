package io.dynamobackup.engine.operation.policy;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.policy.AttachedPolicy;
import io.dynamobackup.engine.policy.PolicyDocument;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyResponse;

/** Returns the policy of a table or stream; a change is seen after a while. */
final class GetResourcePolicy
    implements Operation<GetResourcePolicyRequest, GetResourcePolicyResponse> {
  private final PolicyLookup lookup;
  private final InstantSource clock;

  GetResourcePolicy(PolicyLookup lookup, InstantSource clock) {
    this.lookup = lookup;
    this.clock = clock;
  }

  @Override
  public GetResourcePolicyResponse execute(GetResourcePolicyRequest request) {
    Instant now = clock.instant();
    PolicyHolder holder = lookup.find(lookup.parse(request.resourceArn()), now);
    AttachedPolicy.Revision seen = holder.policy().seen(now);
    PolicyDocument document = seen.document();
    if (document == null) {
      throw PolicyChange.notFound(holder.arn());
    }
    return GetResourcePolicyResponse.builder()
        .policy(document.text())
        .revisionId(seen.text())
        .build();
  }
}
