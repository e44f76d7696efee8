package io.dynamobackup.engine.wire;

import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Members of requests that only newer SDKs have, and that the engine does not model. They are
 * refused by name, whether or not the SDK on the class path has them. Those of DynamoDB are told
 * here; AWS Backup has none yet, and {@code NewerMembers} are refused when it does.
 */
@API(status = Status.INTERNAL)
public final class UnmodelledMembers {
  private static final String SETTINGS_REPLICATION = "GlobalTableSettingsReplicationMode";
  private static final Set<String> OF_RESTORES = Set.of("VectorIndexOverride");

  private static final Map<String, Set<String>> OF_OPERATIONS =
      Map.of(
          "CreateTable",
          Set.of(SETTINGS_REPLICATION, "GlobalTableSourceArn", "VectorIndexes"),
          "UpdateTable",
          Set.of(SETTINGS_REPLICATION, "DisassociationProtectionEnabled", "VectorIndexUpdates"),
          "RestoreTableFromBackup",
          OF_RESTORES,
          "RestoreTableToPointInTime",
          OF_RESTORES,
          "ExportTableToPointInTime",
          Set.of("FilterSpecification"),
          "GetShardIterator",
          Set.of("Timestamp"));

  private UnmodelledMembers() {}

  /** Returns those of an operation. */
  public static Set<String> of(String operation) {
    return OF_OPERATIONS.getOrDefault(operation, Set.of());
  }

  /** Returns what a request is told that has a member which is not modelled. */
  static String refusal(String member, String operation) {
    return "DynamoBackup does not model %s of %s yet".formatted(member, operation);
  }
}
