package io.dynamobackup.engine.operation.protectedresource;

import io.dynamobackup.engine.vault.Page;
import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.ProtectedResource;

/**
 * The tables that there are complete recovery points of, each by the newest of them, in the order
 * of their ARNs.
 */
record ProtectedTables(VaultLookup vaults, List<StoredBackup> newest) {
  private static final Comparator<StoredBackup> BY_AGE =
      Comparator.comparing((StoredBackup each) -> each.backup().createdAt())
          .thenComparing(StoredBackup::place);

  static ProtectedTables of(VaultLookup vaults, List<StoredBackup> points, Instant now) {
    return new ProtectedTables(
        vaults,
        List.copyOf(
            points.stream()
                .filter(each -> each.completedAt(now) != null)
                .collect(
                    Collectors.toMap(
                        ProtectedTables::arn,
                        each -> each,
                        BinaryOperator.maxBy(BY_AGE),
                        TreeMap::new))
                .values()));
  }

  private static String arn(StoredBackup each) {
    return each.backup().source().arn();
  }

  /** Returns the newest recovery point of a table, or null if it has none. */
  @Nullable StoredBackup of(String tableArn) {
    return newest.stream().filter(each -> arn(each).equals(tableArn)).findFirst().orElse(null);
  }

  Page<ProtectedResource> page(@Nullable Integer max, @Nullable String token) {
    Page<StoredBackup> page =
        Page.of(ProtectedTables.class, newest, ProtectedTables::arn, max, token);
    return new Page<>(page.items().stream().map(this::entry).toList(), page.nextToken());
  }

  private ProtectedResource entry(StoredBackup each) {
    return ProtectedResource.builder()
        .resourceArn(arn(each))
        .resourceName(each.backup().source().name())
        .resourceType("DynamoDB")
        .lastBackupTime(each.backup().createdAt())
        .lastBackupVaultArn(vaults.arn(each.point().vault()))
        .lastRecoveryPointArn(each.arn())
        .build();
  }
}
