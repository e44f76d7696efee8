package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.FeatureState;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** The tags of vaults, plans and recovery points, by ARN: what can be tagged is in here. */
@API(status = Status.INTERNAL)
public final class ResourceTags implements FeatureState {
  private static final int MOST = 50;

  /** The message where a resource would have more tags than it can. */
  public static final String TOO_MANY = "A resource has at most %d tags".formatted(MOST);

  private PMap<String, TreePMap<String, String>> byArn = HashTreePMap.empty();

  /** Has something be tagged from now on. */
  public void create(String arn, Map<String, String> tags) {
    byArn = byArn.plus(arn, checked(TreePMap.from(tags)));
  }

  /** Forgets something that is gone, and its tags. */
  public void remove(String arn) {
    byArn = byArn.minus(arn);
  }

  /** Returns the tags of something, by key. */
  public Map<String, String> of(String arn) {
    return get(arn);
  }

  /** Adds tags to something; a key that is there takes the new value. */
  public void tag(String arn, Map<String, String> tags) {
    byArn = byArn.plus(arn, checked(get(arn).plusAll(tags)));
  }

  /** Removes tags from something; a key that is not there is no error. */
  public void untag(String arn, List<String> keys) {
    byArn = byArn.plus(arn, get(arn).minusAll(keys));
  }

  private TreePMap<String, String> get(String arn) {
    TreePMap<String, String> tags = byArn.get(arn);
    if (tags == null) {
      throw BackupErrors.notFound("Resource %s not found".formatted(arn));
    }
    return tags;
  }

  private static TreePMap<String, String> checked(TreePMap<String, String> tags) {
    check(tags);
    return tags;
  }

  /**
   * Refuses tags that nothing can have.
   *
   * @throws software.amazon.awssdk.services.backup.model.LimitExceededException if they are too
   *     many
   * @throws software.amazon.awssdk.services.backup.model.InvalidParameterValueException if a key is
   *     one of AWS's own
   */
  public static void check(Map<String, String> tags) {
    if (!isRoomFor(tags)) {
      throw BackupErrors.limitExceeded(TOO_MANY);
    }
    for (String key : tags.keySet()) {
      if (key.startsWith("aws:")) {
        throw BackupErrors.invalidParameter("Tag key %s must not start with aws:".formatted(key));
      }
    }
  }

  /** Returns whether one resource can have so many tags. */
  public static boolean isRoomFor(Map<String, String> tags) {
    return tags.size() <= MOST;
  }

  @Override
  public ResourceTags fork() {
    ResourceTags fork = new ResourceTags();
    fork.byArn = byArn;
    return fork;
  }
}
