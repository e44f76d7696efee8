package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.plan.Schedule;
import io.dynamobackup.engine.vault.BackupErrors;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.backup.model.RestoreTestingRecoveryPointSelection;

/**
 * When which recovery points are restored for a test.
 *
 * @param document what it says
 * @param version another one when its runs are others: it was changed, or has selections again
 * @param selections of resources, by name
 */
record TestingPlan(
    String name,
    String arn,
    @Nullable String creatorRequestId,
    Document document,
    int version,
    Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable Instant lastRunAt,
    TreePMap<String, TestingSelection> selections) {
  private static final int MOST_SELECTIONS = 30;

  /** What a plan says that can be changed. */
  record Document(
      RestoreTestingRecoveryPointSelection points,
      String schedule,
      String zone,
      Schedule times,
      int startWindowHours) {}

  TestingPlan updated(Document other, Instant now) {
    return new TestingPlan(
        name, arn, creatorRequestId, other, version + 1, createdAt, now, lastRunAt, selections);
  }

  TestingPlan ran(Instant now) {
    return new TestingPlan(
        name, arn, creatorRequestId, document, version, createdAt, updatedAt, now, selections);
  }

  /** Returns this plan with a selection, in place of the one of its name, if any. */
  TestingPlan with(TestingSelection selection) {
    if (!selections.containsKey(selection.name()) && selections.size() >= MOST_SELECTIONS) {
      throw BackupErrors.limitExceeded(
          "A restore testing plan has at most %d restore testing selections"
              .formatted(MOST_SELECTIONS));
    }
    return with(selections.plus(selection.name(), selection));
  }

  TestingPlan without(TestingSelection selection) {
    return with(selections.minus(selection.name()));
  }

  private TestingPlan with(TreePMap<String, TestingSelection> other) {
    return new TestingPlan(
        name,
        arn,
        creatorRequestId,
        document,
        selections.isEmpty() ? version + 1 : version,
        createdAt,
        updatedAt,
        lastRunAt,
        other);
  }

  /** Returns the selection of that name; throws when there is none. */
  TestingSelection selection(String selectionName) {
    TestingSelection selection = selections.get(selectionName);
    if (selection == null) {
      throw BackupErrors.notFound(
          "Restore testing selection %s of restore testing plan %s not found"
              .formatted(selectionName, name));
    }
    return selection;
  }

  /** Returns all selections, by name. */
  List<TestingSelection> allSelections() {
    return List.copyOf(selections.values());
  }
}
