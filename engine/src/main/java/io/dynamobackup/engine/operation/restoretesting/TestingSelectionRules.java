package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.RestoreMetadata;
import io.dynamobackup.engine.vault.RoleArn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.ProtectedResourceConditions;
import software.amazon.awssdk.services.backup.model.RestoreTestingSelectionForCreate;
import software.amazon.awssdk.services.backup.model.RestoreTestingSelectionForUpdate;

/** What a selection may say (API Reference, "RestoreTestingSelectionForCreate"). */
final class TestingSelectionRules {
  private static final Set<String> TYPES =
      Set.of(
          "Aurora", "DocumentDB", "DynamoDB", "EBS", "EC2", "EFS", "FSx", "Neptune", "RDS", "S3");
  private static final int MOST = 30;
  private static final String ALL = "*";

  private TestingSelectionRules() {}

  static TestingSelection read(
      RestoreTestingSelectionForCreate selection, @Nullable String creatorRequestId, Instant now) {
    TestingPlanRules.requireName(
        "RestoreTestingSelectionName", selection.restoreTestingSelectionName());
    if (!TYPES.contains(selection.protectedResourceType())) {
      throw BackupErrors.invalidParameter(
          "ProtectedResourceType (%s) is not supported by restore testing"
              .formatted(selection.protectedResourceType()));
    }
    return checked(
        new TestingSelection(
            selection.restoreTestingSelectionName(),
            creatorRequestId,
            selection.protectedResourceType(),
            selection.iamRoleArn(),
            selection.protectedResourceArns(),
            selection.protectedResourceConditions(),
            selection.restoreMetadataOverrides(),
            TestingPlanRules.or(selection.validationWindowHours(), 0),
            now));
  }

  /** Reads an update; what it leaves out stays. */
  static TestingSelection read(RestoreTestingSelectionForUpdate change, TestingSelection before) {
    return checked(
        new TestingSelection(
            before.name(),
            before.creatorRequestId(),
            before.resourceType(),
            change.iamRoleArn() == null ? before.iamRoleArn() : change.iamRoleArn(),
            change.hasProtectedResourceArns() ? change.protectedResourceArns() : before.arns(),
            change.protectedResourceConditions() == null
                ? before.conditions()
                : change.protectedResourceConditions(),
            change.hasRestoreMetadataOverrides()
                ? change.restoreMetadataOverrides()
                : before.overrides(),
            TestingPlanRules.or(change.validationWindowHours(), before.validationWindowHours()),
            before.createdAt()));
  }

  private static TestingSelection checked(TestingSelection selection) {
    RoleArn.check(selection.iamRoleArn());
    boolean hasConditions = selection.conditions() != null;
    boolean namesResources = !selection.arns().isEmpty() && !selection.arns().equals(List.of(ALL));
    if (namesResources && selection.arns().contains(ALL)) {
      throw BackupErrors.invalidParameter(
          "ProtectedResourceArns of a restore testing selection are ARNs or the wildcard *, not"
              + " both");
    }
    if (selection.arns().isEmpty() && !hasConditions) {
      throw BackupErrors.missingParameter(
          "A restore testing selection must have ProtectedResourceArns or"
              + " ProtectedResourceConditions");
    }
    if (namesResources && hasConditions) {
      throw BackupErrors.invalidParameter(
          "A restore testing selection has ProtectedResourceArns or ProtectedResourceConditions,"
              + " not both");
    }
    requireRestorable(selection);
    TestingPlanRules.requireWithin("ProtectedResourceArns", selection.arns().size(), 0, MOST);
    TestingPlanRules.requireWithin(
        "ProtectedResourceConditions", count(selection.conditions()), 0, MOST);
    TestingPlanRules.requireWithin(
        "ValidationWindowHours", selection.validationWindowHours(), 0, TestingPlanRules.MOST_HOURS);
    return selection;
  }

  /** What a restore job would refuse is refused now: when the plan is due nobody is told. */
  private static void requireRestorable(TestingSelection selection) {
    if (selection.resourceType().equals("DynamoDB")) {
      RestoreMetadata.of(
          InferredMetadata.overridden(
              Map.of("targetTableName", "awsbackup-restore-test"), selection.overrides()));
    }
  }

  private static int count(@Nullable ProtectedResourceConditions conditions) {
    return conditions == null
        ? 0
        : conditions.stringEquals().size() + conditions.stringNotEquals().size();
  }
}
