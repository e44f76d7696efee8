package io.dynamobackup.engine.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.BackupSelection;
import software.amazon.awssdk.services.backup.model.Condition;
import software.amazon.awssdk.services.backup.model.ConditionType;

/**
 * For which tables a plan is.
 *
 * @param id a UUID
 * @param planId that of the plan
 * @param createdAt in milliseconds
 * @param creatorRequestId what its creator called the request, if anything
 * @param document what was asked for
 */
@API(status = Status.INTERNAL)
public record Selection(
    String id,
    String planId,
    Instant createdAt,
    @Nullable String creatorRequestId,
    BackupSelection document) {

  /**
   * Returns true if it selects a table: one of its patterns or one of its tags does, all of its
   * conditions do, and no exclusion does.
   *
   * @param optedIn false if only patterns select that name the service (Developer Guide, "Service
   *     opt-in")
   */
  public boolean selects(String arn, Map<String, String> tags, boolean optedIn) {
    return (isNamed(arn, optedIn) || (optedIn && hasOneOf(tags)))
        && new TagConditions(document.conditions()).hold(tags)
        && !anyMatches(document.notResources(), arn);
  }

  private boolean isNamed(String arn, boolean optedIn) {
    return document.resources().stream()
        .filter(pattern -> optedIn || new ArnPattern(pattern).namesService())
        .anyMatch(pattern -> new ArnPattern(pattern).matches(arn));
  }

  private static boolean anyMatches(List<String> patterns, String arn) {
    return patterns.stream().anyMatch(pattern -> new ArnPattern(pattern).matches(arn));
  }

  private boolean hasOneOf(Map<String, String> tags) {
    return document.listOfTags().stream().anyMatch(tag -> holds(tag, tags));
  }

  /** AWS has one type of condition on a tag by itself. */
  private static boolean holds(Condition tag, Map<String, String> tags) {
    return tag.conditionType() == ConditionType.STRINGEQUALS
        && tag.conditionValue().equals(tags.get(TagConditions.key(tag.conditionKey())));
  }

  /** Returns the place in a list, in the order of creation. */
  public String place() {
    return "%019d-%s".formatted(createdAt.toEpochMilli(), id);
  }
}
