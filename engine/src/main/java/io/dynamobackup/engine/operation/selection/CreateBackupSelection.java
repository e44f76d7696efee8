package io.dynamobackup.engine.operation.selection;

import io.dynamobackup.engine.choice.Identifiers;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.plan.Plan;
import io.dynamobackup.engine.plan.PlanRuns;
import io.dynamobackup.engine.plan.Plans;
import io.dynamobackup.engine.plan.Selection;
import io.dynamobackup.engine.plan.Selections;
import io.dynamobackup.engine.vault.CreatorRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.AlreadyExistsException;
import software.amazon.awssdk.services.backup.model.BackupSelection;
import software.amazon.awssdk.services.backup.model.CreateBackupSelectionRequest;
import software.amazon.awssdk.services.backup.model.CreateBackupSelectionResponse;

/** Assigns tables to a plan; again with the same creator request id, and they are already. */
final class CreateBackupSelection
    implements Operation<CreateBackupSelectionRequest, CreateBackupSelectionResponse> {
  private final Plans plans;
  private final Selections selections;
  private final PlanRuns runs;
  private final Identifiers identifiers;
  private final InstantSource clock;

  CreateBackupSelection(EngineServices services, Plans plans, Selections selections) {
    this.plans = plans;
    this.selections = selections;
    this.runs = PlanRuns.of(services);
    this.identifiers = services.identifiers();
    this.clock = services.clock();
  }

  @Override
  public CreateBackupSelectionResponse execute(CreateBackupSelectionRequest request) {
    Plan plan = plans.live(request.backupPlanId());
    Selection present = createdBy(request.creatorRequestId(), plan);
    Selection selection = present == null ? create(request, plan) : present;
    return CreateBackupSelectionResponse.builder()
        .selectionId(selection.id())
        .backupPlanId(plan.id())
        .creationDate(selection.createdAt())
        .build();
  }

  private @Nullable Selection createdBy(@Nullable String creatorRequestId, Plan plan) {
    return creatorRequestId == null
        ? null
        : selections.ofPlan(plan.id()).stream()
            .filter(selection -> creatorRequestId.equals(selection.creatorRequestId()))
            .findFirst()
            .orElse(null);
  }

  private Selection create(CreateBackupSelectionRequest request, Plan plan) {
    CreatorRequest.check(request.creatorRequestId());
    BackupSelection document = request.backupSelection();
    SelectionRules.check(document);
    requireFree(document.selectionName(), plan);
    selections.requireRoom(plan.id());
    Instant now = clock.instant();
    Selection selection =
        new Selection(
            identifiers.uuid(),
            plan.id(),
            now.truncatedTo(ChronoUnit.MILLIS),
            request.creatorRequestId(),
            document);
    selections.add(selection);
    runs.changed(plan.id(), now);
    return selection;
  }

  private void requireFree(String name, Plan plan) {
    for (Selection selection : selections.ofPlan(plan.id())) {
      if (selection.document().selectionName().equals(name)) {
        throw AlreadyExistsException.builder()
            .message("Backup selection with the same name already exists")
            .creatorRequestId(selection.creatorRequestId())
            .build();
      }
    }
  }
}
