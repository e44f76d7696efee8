package io.dynamobackup.engine.operation.tag;

import static io.dynamobackup.engine.operation.BoundOperation.bind;

import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.OperationProvider;
import io.dynamobackup.engine.operation.Timing;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;

/** Tags. */
@API(status = Status.INTERNAL)
public final class TagOperations implements OperationProvider {
  private static final Set<String> NAMES =
      Set.of("TagResource", "UntagResource", "ListTagsOfResource");

  @Override
  public boolean mayHave(String operation) {
    return NAMES.contains(operation);
  }

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    TagLookup lookup =
        new TagLookup(
            services.account(), services.tables(), services.timings().of(Timing.APPLY_TAGS));
    return List.of(
        bind(TagResourceRequest::builder, new TagResource(lookup, services.clock())),
        bind(UntagResourceRequest::builder, new UntagResource(lookup, services.clock())),
        bind(ListTagsOfResourceRequest::builder, new ListTagsOfResource(lookup, services.clock())));
  }
}
