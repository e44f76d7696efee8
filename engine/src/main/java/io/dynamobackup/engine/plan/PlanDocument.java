package io.dynamobackup.engine.plan;

import io.dynamobackup.engine.choice.Identifiers;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.vault.BackupErrors;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.AdvancedBackupSetting;
import software.amazon.awssdk.services.backup.model.BackupPlanInput;

/**
 * What a plan is to be, found right, and without ids yet: one that is refused draws none.
 *
 * @param input what was asked for
 * @param rules its rules, in their order
 */
@API(status = Status.INTERNAL)
public record PlanDocument(BackupPlanInput input, List<PlanRule> rules) {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9\\-_.]{1,50}");
  private static final int RULES = 10;

  /** Copies the rules. */
  public PlanDocument {
    rules = List.copyOf(rules);
  }

  /** Reads a document; throws what AWS says of one that cannot be. */
  public static PlanDocument of(BackupPlanInput input) {
    check(input);
    List<PlanRule> rules = input.rules().stream().map(PlanRule::of).toList();
    ContinuousRules.check(input.rules());
    return new PlanDocument(input, rules);
  }

  /**
   * Makes it a version of a plan.
   *
   * @param previous of the same plan, or null; a rule that has its name there keeps its id, the
   *     first of a name that of the first
   */
  public PlanVersion version(
      @Nullable PlanVersion previous, Identifiers identifiers, Instant createdAt) {
    List<PlanRule> before = new ArrayList<>(previous == null ? List.of() : previous.rules());
    List<PlanRule> identified =
        rules.stream().map(rule -> rule.identified(id(rule, before, identifiers))).toList();
    byte[] uuid = identifiers.uuid().getBytes(StandardCharsets.UTF_8);
    String id = Base64.getEncoder().encodeToString(uuid);
    return new PlanVersion(id, createdAt, input, identified);
  }

  private static String id(PlanRule rule, List<PlanRule> before, Identifiers identifiers) {
    for (PlanRule each : before) {
      if (each.name().equals(rule.name())) {
        before.remove(each);
        return each.document().ruleId();
      }
    }
    return identifiers.uuid();
  }

  private static void check(BackupPlanInput input) {
    if (input.hasScanSettings()) {
      throw Errors.notModelled("malware scans of recovery points");
    }
    if (!NAME.matcher(input.backupPlanName()).matches()) {
      throw BackupErrors.invalidParameter(
          "BackupPlanName (%s) must be 1 to 50 letters, digits, '-', '_' or '.'"
              .formatted(input.backupPlanName()));
    }
    if (input.rules().isEmpty()) {
      throw BackupErrors.invalidParameter("A backup plan must have at least one rule");
    }
    if (input.rules().size() > RULES) {
      throw BackupErrors.limitExceeded(
          "A backup plan has at most %d rules, not %d".formatted(RULES, input.rules().size()));
    }
    input.advancedBackupSettings().forEach(PlanDocument::check);
  }

  private static void check(AdvancedBackupSetting setting) {
    if (setting.resourceType() == null || !setting.hasBackupOptions()) {
      throw BackupErrors.missingParameter(
          "Resource Type or Backup Options is null in Advanced Backup Settings");
    }
    if (setting.resourceType().equals("DynamoDB")) {
      throw BackupErrors.invalidParameter(
          "Invalid Advanced Backup Settings: DynamoDB has no backup options");
    }
  }
}
