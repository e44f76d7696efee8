package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.FeatureState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.pcollections.TreePMap;

/**
 * Which types of resources AWS Backup backs up and manages in full, in one account and Region. As
 * for accounts of before 2021-11-21, DynamoDB is opted in, and not managed in full (Developer
 * Guide, "Advanced DynamoDB backup").
 */
@API(status = Status.INTERNAL)
public final class RegionSettings implements FeatureState {
  private static final String DYNAMO_DB = "DynamoDB";

  /** The types that AWS Backup can be opted in for, and whether it is. */
  private static final TreePMap<String, Boolean> OPT_INS =
      TreePMap.from(
          Map.ofEntries(
              Map.entry("Aurora", true),
              Map.entry("CloudFormation", true),
              Map.entry("DocumentDB", true),
              Map.entry(DYNAMO_DB, true),
              Map.entry("EBS", true),
              Map.entry("EC2", true),
              Map.entry("EFS", true),
              Map.entry("FSx", true),
              Map.entry("Neptune", true),
              Map.entry("RDS", true),
              Map.entry("Redshift", true),
              Map.entry("S3", true),
              Map.entry("SAP HANA on Amazon EC2", true),
              Map.entry("Storage Gateway", true),
              Map.entry("Timestream", true),
              Map.entry("VirtualMachine", true)));

  private final List<Consumer<Map<String, Boolean>>> listeners = new ArrayList<>();
  private TreePMap<String, Boolean> optIns = OPT_INS;
  private TreePMap<String, Boolean> managed = TreePMap.from(Map.of(DYNAMO_DB, false, "EFS", true));

  /** Returns the settings of an account in a Region. */
  public static RegionSettings of(EngineServices services) {
    return services.states().of(RegionSettings.class, RegionSettings::new);
  }

  /** Has somebody learn which opt-ins are changed from now on; a fork has listeners of its own. */
  public void listen(Consumer<Map<String, Boolean>> listener) {
    listeners.add(listener);
  }

  /** Returns the types that are backed up, and those that are not. */
  public Map<String, Boolean> optIns() {
    return optIns;
  }

  /** Returns the types that are managed in full, and those that are not. */
  public Map<String, Boolean> managed() {
    return managed;
  }

  /** Changes what is said of some types; the others stay as they are. */
  public void change(Map<String, Boolean> optInChanges, Map<String, Boolean> managedChanges) {
    requireKnown("ResourceTypeOptInPreference", optInChanges, optIns);
    requireKnown("ResourceTypeManagementPreference", managedChanges, managed);
    optIns = optIns.plusAll(optInChanges);
    managed = managed.plusAll(managedChanges);
    listeners.forEach(listener -> listener.accept(Map.copyOf(optInChanges)));
  }

  private static void requireKnown(
      String member, Map<String, Boolean> changes, Map<String, Boolean> known) {
    for (String type : changes.keySet()) {
      if (!known.containsKey(type)) {
        throw BackupErrors.invalidParameter(
            "%s has no resource type %s; it has %s".formatted(member, type, known.keySet()));
      }
    }
  }

  /** Opts in for DynamoDB, as a backup of a table does that somebody asks for by name. */
  public void optInForDynamoDb() {
    optIns = optIns.plus(DYNAMO_DB, true);
  }

  /** Returns true if selections by tags, or of resources of any type, select tables. */
  public boolean areTablesOptedIn() {
    return Boolean.TRUE.equals(optIns.get(DYNAMO_DB));
  }

  /** Returns true if backups of tables are of the advanced kind: AWS Backup's, not DynamoDB's. */
  public boolean areTablesFullyManaged() {
    return areTablesOptedIn() && Boolean.TRUE.equals(managed.get(DYNAMO_DB));
  }

  @Override
  public RegionSettings fork() {
    RegionSettings fork = new RegionSettings();
    fork.optIns = optIns;
    fork.managed = managed;
    return fork;
  }
}
