package io.dynamobackup.engine.policy;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The actions a policy may name (Developer Guide, "DynamoDB API operations supported by
 * resource-based policies", and the permissions that are no operations).
 */
final class PolicyActions {
  private static final String PREFIX = "dynamodb:";

  private static final Set<String> OF_BOTH =
      names(
          """
          DeleteResourcePolicy GetResourcePolicy PutResourcePolicy
          ListTagsOfResource TagResource UntagResource""");

  private static final Set<String> OF_STREAMS = names("DescribeStream GetRecords GetShardIterator");

  private static final Set<String> OF_TABLES =
      names(
          """
          BatchExecuteStatement BatchGetItem BatchWriteItem ConditionCheckItem CreateBackup
          CreateTableReplica DeleteItem DeleteTable DeleteTableReplica DescribeContinuousBackups
          DescribeContributorInsights DescribeKinesisStreamingDestination DescribeTable
          DescribeTableReplicaAutoScaling DescribeTimeToLive DisableKinesisStreamingDestination
          EnableKinesisStreamingDestination ExecuteStatement ExecuteTransaction
          ExportTableToPointInTime GetItem PartiQLDelete PartiQLInsert PartiQLSelect PartiQLUpdate
          PutItem Query ReadDataForReplication ReplicateSettings RestoreTableToPointInTime Scan
          StartAwsBackupJob TransactGetItems TransactWriteItems UpdateContinuousBackups
          UpdateContributorInsights UpdateItem UpdateKinesisStreamingDestination UpdateTable
          UpdateTableReplicaAutoScaling UpdateTimeToLive WriteDataForReplication""");

  private PolicyActions() {}

  /** Names are compared without regard to case; whatever a pattern stands for is no fault. */
  static boolean isValid(String action, PolicyTarget target) {
    if (action.equals("*")) {
      return true;
    }
    String lower = action.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(PREFIX)) {
      return false;
    }
    String name = lower.substring(PREFIX.length());
    return Wildcards.areIn(name)
        || OF_BOTH.contains(name)
        || (target == PolicyTarget.TABLE ? OF_TABLES : OF_STREAMS).contains(name);
  }

  private static Set<String> names(String names) {
    return new TreeSet<>(Set.of(names.toLowerCase(Locale.ROOT).split("\\s+")));
  }
}
