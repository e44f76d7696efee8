package io.dynamobackup.engine.conformance.awsbackup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What AWS Backup must do and have, where nothing takes time. */
final class BackupModel {
  static final int IMMUTABLE_AFTER_DAYS = 3;

  private final Map<String, ModelVault> vaults = new TreeMap<>();
  private final Set<Integer> restored = new TreeSet<>();
  private final ModelPlans plans = new ModelPlans();
  private final List<String> copyJobs = new ArrayList<>();
  private boolean isManaged;
  private boolean isDenied;
  private Instant now;

  BackupModel(Instant now) {
    this.now = now;
  }

  /** Returns the names of the vaults, and what is in each. */
  Map<String, List<PointView>> contents() {
    Map<String, List<PointView>> contents = new TreeMap<>();
    vaults.forEach((name, vault) -> contents.put(name, vault.views()));
    return contents;
  }

  /** Returns how copy jobs ended, in the order of the words. */
  List<String> copyJobs() {
    return copyJobs.stream().sorted().toList();
  }

  /** Returns how many backups DynamoDB must know. */
  long backupsOfDynamoDb() {
    return vaults.values().stream()
        .flatMap(vault -> vault.points.stream())
        .filter(point -> !point.isManaged())
        .count();
  }

  /**
   * Does a step.
   *
   * @param chosen what is told of the recovery point that the step means, or null where none is
   * @return the state of the job that it starts, the code of the error, or {@code done}
   */
  String take(ModelStep step, @Nullable PointView chosen) {
    ModelVault vault = vaults.get(step.vaultName());
    String answer =
        step.isOfPoint()
            ? ofPoint(step, vault, vault == null ? null : vault.find(chosen))
            : ofAll(step, vault);
    letGo();
    return answer;
  }

  private String ofAll(ModelStep step, @Nullable ModelVault vault) {
    return switch (step.kind()) {
      case CREATE_VAULT -> {
        boolean isNew = vaults.putIfAbsent(step.vaultName(), new ModelVault()) == null;
        yield isNew ? ModelAnswer.DONE : ModelAnswer.EXISTS;
      }
      case DELETE_VAULT, LOCK, LOCK_FOR_GOOD, UNLOCK, BACK_UP ->
          vault == null ? ModelAnswer.NOT_FOUND : ofVault(step, vault);
      case PUT_PLAN -> plans.put(step);
      case DELETE_PLAN -> plans.delete();
      case SELECT -> plans.select();
      case UNSELECT -> plans.unselect();
      case ADVANCE -> advanceTo(now.plus(Duration.ofDays(step.days())));
      case ADVANCE_TO_RUN -> advanceTo(ModelPlan.next(now));
      default -> set(step);
    };
  }

  private String set(ModelStep step) {
    switch (step.kind()) {
      case MANAGE -> isManaged = step.days() % 4 != 0;
      case DENY -> isDenied = true;
      case ALLOW -> isDenied = false;
      default -> {} // a fork is as its origin
    }
    return ModelAnswer.DONE;
  }

  private String ofVault(ModelStep step, ModelVault vault) {
    switch (step.kind()) {
      case DELETE_VAULT -> {
        if (!vault.points.isEmpty()) {
          return ModelAnswer.REFUSED;
        }
        vaults.remove(step.vaultName());
      }
      case BACK_UP -> {
        return step.retention().isValid()
            ? backUp(vault, step.retention().kept())
            : ModelAnswer.INVALID;
      }
      default -> {
        return changeLock(step, vault);
      }
    }
    return ModelAnswer.DONE;
  }

  private String changeLock(ModelStep step, ModelVault vault) {
    if (vault.isImmutable(now)) {
      return ModelAnswer.REFUSED;
    }
    switch (step.kind()) {
      case UNLOCK -> vault.unlock();
      case LOCK -> vault.lock(null);
      default -> vault.lock(now.plus(Duration.ofDays(IMMUTABLE_AFTER_DAYS)));
    }
    return ModelAnswer.DONE;
  }

  private String backUp(ModelVault vault, ModelRetention retention) {
    if (isDenied || !vault.allows(retention)) {
      return ModelAnswer.FAILED;
    }
    vault.points.add(ModelPoint.made(now, isManaged, retention));
    return ModelAnswer.COMPLETED;
  }

  private String ofPoint(ModelStep step, @Nullable ModelVault vault, @Nullable ModelPoint point) {
    if (vault == null || point == null) {
      return ModelAnswer.NOT_FOUND;
    }
    return switch (step.kind()) {
      case COPY -> copy(step, point);
      case RESTORE -> restore(step, point);
      case DELETE_POINT -> vault.isLocked() ? ModelAnswer.REFUSED : delete(vault, point);
      default -> vault.isLocked() ? ModelAnswer.REFUSED : changeRetention(step.retention(), point);
    };
  }

  private String delete(ModelVault vault, ModelPoint point) {
    if (isDenied) {
      point.expire();
    } else {
      vault.points.remove(point);
    }
    return ModelAnswer.DONE;
  }

  private String changeRetention(ModelRetention wanted, ModelPoint point) {
    if (!wanted.isValid()) {
      return ModelAnswer.INVALID;
    }
    ModelRetention kept = wanted.kept();
    if (point.isManaged() && !Objects.equals(kept.cold(), point.retention().cold())) {
      if (point.isCold(now)) {
        return ModelAnswer.REFUSED;
      }
      if (!point.canBeColdAfter(kept.cold(), now)) {
        return ModelAnswer.INVALID;
      }
    }
    point.keep(kept);
    return ModelAnswer.DONE;
  }

  private String restore(ModelStep step, ModelPoint point) {
    if (point.isExpired()) {
      return ModelAnswer.REFUSED;
    }
    return !isDenied && restored.add(step.other()) ? ModelAnswer.COMPLETED : ModelAnswer.FAILED;
  }

  private String copy(ModelStep step, ModelPoint point) {
    ModelVault destination = vaults.get(step.otherName());
    if (destination == null) {
      return ModelAnswer.NOT_FOUND;
    }
    ModelRetention retention = step.retention().endingWith(point.retention());
    if (!step.retention().isValid() || !retention.isValid() || step.other() == step.vault()) {
      return ModelAnswer.INVALID;
    }
    if (!point.isManaged() || point.isExpired() || point.isCold(now)) {
      return ModelAnswer.REFUSED;
    }
    return copy(point, destination, retention);
  }

  private String copy(
      ModelPoint point, @Nullable ModelVault destination, ModelRetention retention) {
    boolean isMade = !isDenied && destination != null && destination.allows(retention);
    if (isMade) {
      destination.points.add(point.copy(now, retention));
    }
    String state = isMade ? ModelAnswer.COMPLETED : ModelAnswer.FAILED;
    copyJobs.add(state);
    return state;
  }

  private String advanceTo(Instant instant) {
    for (Instant due = ModelPlan.next(now); !due.isAfter(instant); due = ModelPlan.next(now)) {
      now = due;
      letGo();
      run();
    }
    now = instant;
    return ModelAnswer.DONE;
  }

  private void run() {
    ModelPlan plan = plans.selected();
    ModelVault vault = plan == null ? null : vaults.get(plan.vault());
    if (vault == null || !backUp(vault, plan.retention()).equals(ModelAnswer.COMPLETED)) {
      return;
    }
    ModelPoint made = vault.points.get(vault.points.size() - 1);
    boolean isCopied = made.isManaged() && !plan.copies().equals(plan.vault());
    copy(made, isCopied ? vaults.get(plan.copies()) : null, made.retention());
  }

  private void letGo() {
    vaults.values().forEach(vault -> vault.points.removeIf(point -> point.goes(now, isDenied)));
  }
}
