package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupException;
import software.amazon.awssdk.services.backup.model.BackupRuleInput;
import software.amazon.awssdk.services.backup.model.BackupSelection;
import software.amazon.awssdk.services.backup.model.Condition;
import software.amazon.awssdk.services.backup.model.ConditionType;
import software.amazon.awssdk.services.backup.model.ResourceNotFoundException;

/** A plan that a test asks for; loaded only where the SDK of AWS Backup is. */
record TestPlan(Declared<WithPlan> declared) {

  private static final Pattern TABLE =
      Pattern.compile("[a-zA-Z0-9_.*-]{1,255}|arn:[^:]+:dynamodb:[^:]*:[^:]*:table/[^/]+");

  /** Creates the plan; what AWS would refuse is refused with AWS's words. */
  void create(DynamoDbEngine engine) {
    BackupClient backup = engine.backupClient();
    try {
      String vaultArn = vaultArn(backup);
      String id =
          backup
              .createBackupPlan(
                  request ->
                      request.backupPlan(
                          plan -> plan.backupPlanName(declared.name()).rules(rule())))
              .backupPlanId();
      backup.createBackupSelection(
          request ->
              request
                  .backupPlanId(id)
                  .backupSelection(selection(engine.options(), vaultArn.split(":", -1)[1])));
    } catch (BackupException e) {
      throw declared.refusal(e.awsErrorDetails().errorMessage(), e);
    }
  }

  /** AWS takes a plan for a vault that is not there, and all its jobs fail. */
  private String vaultArn(BackupClient backup) {
    String vault = declared.annotation().vault();
    if (vault.isBlank()) {
      throw declared.refusal("vault must not be empty: it is the name of a @WithVault");
    }
    try {
      return backup.describeBackupVault(request -> request.backupVaultName(vault)).backupVaultArn();
    } catch (ResourceNotFoundException e) {
      throw declared.refusal(
          "vault (%s) must be there: add @WithVault(name = \"%s\")".formatted(vault, vault), e);
    }
  }

  private BackupRuleInput rule() {
    WithPlan plan = declared.annotation();
    if (plan.keepDays() < 0) {
      throw declared.refusal(
          "keepDays (%d) must not be negative: 0 keeps backups for ever"
              .formatted(plan.keepDays()));
    }
    BackupRuleInput.Builder rule =
        BackupRuleInput.builder()
            .ruleName(declared.name())
            .targetBackupVaultName(plan.vault())
            .scheduleExpression(plan.schedule())
            .scheduleExpressionTimezone(plan.zone());
    return plan.keepDays() == 0
        ? rule.build()
        : rule.lifecycle(lifecycle -> lifecycle.deleteAfterDays(plan.keepDays())).build();
  }

  private BackupSelection selection(EngineOptions options, String partition) {
    WithPlan plan = declared.annotation();
    BackupSelection.Builder selection =
        BackupSelection.builder()
            .selectionName(declared.name())
            .iamRoleArn("arn:%s:iam::%s:role/backup".formatted(partition, options.accountId()));
    if (!plan.tag().isEmpty()) {
      addTag(selection, plan.tag());
    }
    if (plan.tables().length > 0 || plan.tag().isEmpty()) {
      selection.resources(resources(plan, options, partition));
    }
    return selection.build();
  }

  private void addTag(BackupSelection.Builder selection, String tag) {
    int equals = tag.indexOf('=');
    if (equals < 1) {
      throw declared.refusal("tag (%s) must be \"key=value\"".formatted(tag));
    }
    Condition condition =
        Condition.builder()
            .conditionType(ConditionType.STRINGEQUALS)
            .conditionKey(tag.substring(0, equals))
            .conditionValue(tag.substring(equals + 1))
            .build();
    selection.listOfTags(condition);
  }

  private List<String> resources(WithPlan plan, EngineOptions options, String partition) {
    return plan.tables().length == 0
        ? List.of("arn:%s:dynamodb:*:*:table/*".formatted(partition))
        : Stream.of(plan.tables()).map(table -> arn(table, options, partition)).toList();
  }

  private String arn(String table, EngineOptions options, String partition) {
    if (!TABLE.matcher(table).matches()) {
      throw declared.refusal(
          "tables (%s) must be names or ARNs of tables, with * for any letters".formatted(table));
    }
    return table.startsWith("arn:")
        ? table
        : "arn:%s:dynamodb:%s:%s:table/%s"
            .formatted(partition, options.region(), options.accountId(), table);
  }
}
