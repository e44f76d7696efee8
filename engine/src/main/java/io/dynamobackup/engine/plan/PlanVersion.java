package io.dynamobackup.engine.plan;

import io.dynamobackup.engine.choice.Identifiers;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.vault.BackupErrors;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.AdvancedBackupSetting;
import software.amazon.awssdk.services.backup.model.BackupPlan;
import software.amazon.awssdk.services.backup.model.BackupPlanInput;
import software.amazon.awssdk.services.backup.model.BackupRuleInput;

/**
 * What a plan was at one time.
 *
 * @param id the base 64 of a UUID
 * @param createdAt in milliseconds
 * @param input what was asked for
 * @param rules its rules, in their order
 */
@API(status = Status.INTERNAL)
public record PlanVersion(
    String id, Instant createdAt, BackupPlanInput input, List<PlanRule> rules) {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9\\-_.]{1,50}");
  private static final int RULES = 10;

  /**
   * Reads a document; throws what AWS says of one that cannot be.
   *
   * @param previous of the same plan, or null; a rule that has its name there keeps its id
   */
  public static PlanVersion of(
      BackupPlanInput input,
      @Nullable PlanVersion previous,
      Identifiers identifiers,
      Instant createdAt) {
    check(input);
    List<PlanRule> rules =
        input.rules().stream()
            .map(rule -> PlanRule.of(rule, ruleId(rule, previous, identifiers)))
            .toList();
    ContinuousRules.check(input.rules());
    byte[] uuid = identifiers.uuid().getBytes(StandardCharsets.UTF_8);
    String id = Base64.getEncoder().encodeToString(uuid);
    return new PlanVersion(id, createdAt, input, rules);
  }

  private static String ruleId(
      BackupRuleInput rule, @Nullable PlanVersion previous, Identifiers identifiers) {
    List<PlanRule> before = previous == null ? List.of() : previous.rules();
    return before.stream()
        .filter(each -> each.document().ruleName().equals(rule.ruleName()))
        .map(each -> each.document().ruleId())
        .findFirst()
        .orElseGet(identifiers::uuid);
  }

  private static void check(BackupPlanInput input) {
    if (input.hasScanSettings()) {
      throw Errors.notModelled("malware scans of recovery points");
    }
    if (!NAME.matcher(input.backupPlanName()).matches()) {
      throw BackupErrors.invalidParameter(
          "Invalid backup plan name %s: it must be 1 to 50 letters, digits, '-', '_' or '.'"
              .formatted(input.backupPlanName()));
    }
    if (input.rules().isEmpty()) {
      throw BackupErrors.invalidParameter("A backup plan must have at least one rule");
    }
    if (input.rules().size() > RULES) {
      throw BackupErrors.limitExceeded(
          "A backup plan has at most %d rules, not %d".formatted(RULES, input.rules().size()));
    }
    input.advancedBackupSettings().forEach(PlanVersion::check);
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

  /** Returns the document as AWS gives it back. */
  public BackupPlan document() {
    return BackupPlan.builder()
        .backupPlanName(input.backupPlanName())
        .rules(rules.stream().map(PlanRule::document).toList())
        .advancedBackupSettings(settings())
        .build();
  }

  /** Returns the settings of other services, or null where none were given. */
  public @Nullable List<AdvancedBackupSetting> settings() {
    return input.hasAdvancedBackupSettings() ? input.advancedBackupSettings() : null;
  }

  /** Returns the name. */
  public String name() {
    return input.backupPlanName();
  }
}
