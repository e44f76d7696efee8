package io.dynamobackup.engine.plan;

import io.dynamobackup.engine.vault.BackupErrors;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import software.amazon.awssdk.services.backup.model.RecoveryPointCreator;

/**
 * A backup plan, which stays when it is deleted, and can be read.
 *
 * @param id a UUID
 * @param arn names it anywhere
 * @param createdAt in milliseconds
 * @param creatorRequestId what its creator called the request, if anything
 * @param versions what it was, the last is what it is
 * @param deletedAt since when it is no more, or null
 * @param lastRunAt when it last had jobs, or null
 */
@API(status = Status.INTERNAL)
public record Plan(
    String id,
    String arn,
    Instant createdAt,
    @Nullable String creatorRequestId,
    PVector<PlanVersion> versions,
    @Nullable Instant deletedAt,
    @Nullable Instant lastRunAt) {
  private static final int VERSIONS = 2000;

  /** Returns a plan in its first version. */
  public static Plan created(
      String id, String arn, @Nullable String creatorRequestId, PlanVersion version) {
    return new Plan(
        id, arn, version.createdAt(), creatorRequestId, TreePVector.singleton(version), null, null);
  }

  /** Refuses another version of a plan that has as many as it can. */
  public void requireRoom() {
    if (versions.size() >= VERSIONS) {
      throw BackupErrors.limitExceeded("A backup plan has at most %d versions".formatted(VERSIONS));
    }
  }

  /** Returns this plan in another version. */
  public Plan updated(PlanVersion version) {
    return new Plan(
        id, arn, createdAt, creatorRequestId, versions.plus(version), deletedAt, lastRunAt);
  }

  /** Returns this plan, deleted. */
  public Plan deleted(Instant at) {
    return new Plan(id, arn, createdAt, creatorRequestId, versions, at, lastRunAt);
  }

  /** Returns this plan, which had jobs. */
  Plan ran(Instant at) {
    return new Plan(id, arn, createdAt, creatorRequestId, versions, deletedAt, at);
  }

  /** Returns what it is. */
  public PlanVersion current() {
    return versions.get(versions.size() - 1);
  }

  /** Returns a version, the current one where none is named; throws when there is none. */
  public PlanVersion version(@Nullable String versionId) {
    return versionId == null
        ? current()
        : versions.stream()
            .filter(each -> each.id().equals(versionId))
            .findFirst()
            .orElseThrow(
                () ->
                    BackupErrors.notFound(
                        "Version %s of backup plan %s not found".formatted(versionId, id)));
  }

  /** Returns the place in a list, in the order of creation. */
  public String place() {
    return "%019d-%s".formatted(createdAt.toEpochMilli(), id);
  }

  /** Returns what jobs and recovery points say of a rule that wanted them. */
  RecoveryPointCreator creator(PlanRule rule) {
    return RecoveryPointCreator.builder()
        .backupPlanId(id)
        .backupPlanArn(arn)
        .backupPlanName(current().name())
        .backupPlanVersion(current().id())
        .backupRuleId(rule.document().ruleId())
        .backupRuleName(rule.document().ruleName())
        .backupRuleCron(rule.document().scheduleExpression())
        .backupRuleTimezone(rule.document().scheduleExpressionTimezone())
        .build();
  }
}
