package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.catalog.ListedTags;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.plan.ArnPattern;
import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.Vaults;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.KeyValue;
import software.amazon.awssdk.services.backup.model.ProtectedResourceConditions;
import software.amazon.awssdk.services.backup.model.RecoveryPointStatus;
import software.amazon.awssdk.services.backup.model.RestoreTestingRecoveryPointSelection;
import software.amazon.awssdk.services.backup.model.RestoreTestingRecoveryPointType;

/** The recovery points among which a plan chooses, by the resources they are of. */
record TestedResources(Vaults vaults, StoredBackups stored, Tables tables, Instant now) {
  private static final String TYPE = "DynamoDB";
  private static final String TAG = "aws:ResourceTag/";

  private static final Comparator<StoredBackup> BY_AGE =
      Comparator.comparing((StoredBackup each) -> each.backup().createdAt())
          .thenComparing(StoredBackup::place);

  /** Returns what can be restored of each resource, from whatever vaults, the oldest first. */
  Map<String, List<StoredBackup>> of(
      RestoreTestingRecoveryPointSelection points, TestingSelection selection) {
    if (!points.recoveryPointTypes().contains(RestoreTestingRecoveryPointType.SNAPSHOT)) {
      return Map.of();
    }
    Instant since = now.minus(Duration.ofDays(points.selectionWindowDays()));
    return vaults.all().stream()
        .filter(vault -> isAmong(vault, points))
        .flatMap(vault -> stored.inVault(vault.name(), now).stream())
        .filter(each -> each.status(now) == RecoveryPointStatus.COMPLETED)
        .filter(each -> !each.backup().createdAt().isBefore(since))
        .filter(each -> isSelected(each.backup().source().arn(), selection))
        .sorted(BY_AGE)
        .collect(
            Collectors.groupingBy(
                each -> each.backup().source().arn(), TreeMap::new, Collectors.toList()));
  }

  private static boolean isAmong(Vault vault, RestoreTestingRecoveryPointSelection points) {
    return matchesAny(points.includeVaults(), vault.arn())
        && !matchesAny(points.excludeVaults(), vault.arn());
  }

  private static boolean matchesAny(List<String> patterns, String arn) {
    return patterns.stream().anyMatch(pattern -> ArnPattern.matches(pattern, arn));
  }

  private boolean isSelected(String arn, TestingSelection selection) {
    return selection.resourceType().equals(TYPE)
        && (selection.arns().isEmpty() || matchesAny(selection.arns(), arn))
        && hold(selection.conditions(), arn);
  }

  private boolean hold(@Nullable ProtectedResourceConditions conditions, String arn) {
    if (conditions == null) {
      return true;
    }
    Map<String, String> tags = tags(arn);
    return conditions.stringEquals().stream().allMatch(each -> has(tags, each))
        && conditions.stringNotEquals().stream().noneMatch(each -> has(tags, each));
  }

  private static boolean has(Map<String, String> tags, KeyValue condition) {
    String key = condition.key();
    String name = key.startsWith(TAG) ? key.substring(TAG.length()) : key;
    return condition.value().equals(tags.get(name));
  }

  /** Returns the tags that a table has now; one that is gone has none. */
  private Map<String, String> tags(String arn) {
    Table table = tables.find(arn.substring(arn.indexOf('/') + 1), now);
    return table == null ? Map.of() : ListedTags.of(table, now);
  }
}
