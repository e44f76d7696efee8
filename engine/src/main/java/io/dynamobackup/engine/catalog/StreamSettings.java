package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.policy.AttachedPolicy;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** What can be set on a stream; nothing of it comes from the table. Immutable. */
@API(status = Status.INTERNAL)
public record StreamSettings(List<Tag> tags, AttachedPolicy policy) {
  static final StreamSettings NONE = new StreamSettings(List.of(), AttachedPolicy.NONE);

  public StreamSettings {
    tags = List.copyOf(tags);
  }

  /** Returns the settings with other tags. */
  public StreamSettings withTags(List<Tag> changed) {
    return new StreamSettings(changed, policy);
  }

  /** Returns the settings with another policy. */
  public StreamSettings withPolicy(AttachedPolicy changed) {
    return new StreamSettings(tags, changed);
  }
}
