package io.dynamobackup.engine.operation.selection;

import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.RoleArn;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.BackupSelection;
import software.amazon.awssdk.services.backup.model.ConditionParameter;
import software.amazon.awssdk.services.backup.model.Conditions;

/** What a selection must be (API Reference, "BackupSelection"). */
final class SelectionRules {
  private static final Pattern ARN = Pattern.compile("\\*|arn:[^:]*:[^:]*:.*");
  private static final Pattern KEY = Pattern.compile("aws:ResourceTag/.+");
  private static final int PARTS = 6;
  private static final int ARNS = 500;
  private static final int PATTERNS = 30;
  private static final int CONDITIONS = 30;

  private SelectionRules() {}

  static void check(BackupSelection selection) {
    requireResources(selection);
    RoleArn.check(selection.iamRoleArn());
    checkArns(selection.resources());
    selection.resources().forEach(SelectionRules::checkWildcard);
    checkArns(selection.notResources());
    requireAtMost(CONDITIONS, "tags", selection.listOfTags().size());
    checkConditions(selection.conditions());
  }

  private static void requireResources(BackupSelection selection) {
    boolean saysNothing =
        !selection.hasResources()
            && !selection.hasListOfTags()
            && !selection.hasNotResources()
            && selection.conditions() == null;
    if (saysNothing) {
      throw BackupErrors.missingParameter("Either Resources or Conditions must not be null");
    }
    if (selection.resources().isEmpty() && selection.listOfTags().isEmpty()) {
      throw BackupErrors.invalidParameter(
          "Invalid backup selection. Either 'ListOfTags' or 'Resources' section must be"
              + " non-empty.");
    }
  }

  private static void checkArns(List<String> arns) {
    for (String arn : arns) {
      if (!ARN.matcher(arn).matches()) {
        throw BackupErrors.invalidParameter("Invalid ARN: " + arn);
      }
    }
    requireAtMost(ARNS, "ARNs", arns.size());
    long patterns = arns.stream().filter(arn -> arn.contains("*")).count();
    requireAtMost(PATTERNS, "ARNs with wildcards", patterns);
  }

  /** In the name of a resource an asterisk is at the end (API Reference, "BackupSelection"). */
  private static void checkWildcard(String arn) {
    String[] parts = arn.split(":", PARTS);
    int star = parts[parts.length - 1].indexOf('*');
    if (parts.length == PARTS && star >= 0 && star < parts[PARTS - 1].length() - 1) {
      throw BackupErrors.invalidParameter(
          "Invalid backup selection. The wildcard * must be at the end of ARN " + arn);
    }
  }

  private static void checkConditions(@Nullable Conditions conditions) {
    if (conditions == null) {
      return;
    }
    List<ConditionParameter> all =
        Stream.of(
                conditions.stringEquals(),
                conditions.stringNotEquals(),
                conditions.stringLike(),
                conditions.stringNotLike())
            .flatMap(List::stream)
            .toList();
    requireAtMost(CONDITIONS, "conditions", all.size());
    all.forEach(SelectionRules::checkCondition);
  }

  private static void checkCondition(ConditionParameter condition) {
    String key = condition.conditionKey();
    if (key == null || condition.conditionValue() == null) {
      throw BackupErrors.missingParameter("A condition must have a key and a value");
    }
    if (!KEY.matcher(key).matches()) {
      throw BackupErrors.invalidParameter(
          "Invalid condition key %s: it must be aws:ResourceTag/ and the key of a tag"
              .formatted(key));
    }
  }

  private static void requireAtMost(int most, String what, long actual) {
    if (actual > most) {
      throw BackupErrors.invalidParameter(
          "Invalid backup selection. It has at most %d %s, not %d".formatted(most, what, actual));
    }
  }
}
