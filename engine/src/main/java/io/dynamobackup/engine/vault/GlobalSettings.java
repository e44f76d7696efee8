package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.FeatureState;
import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** What an account has AWS Backup do in all Regions. */
@API(status = Status.INTERNAL)
public final class GlobalSettings implements FeatureState {
  private static final String HOME = "us-east-1";
  private static final String CROSS_ACCOUNT = "isCrossAccountBackupEnabled";

  private TreePMap<String, String> values =
      TreePMap.from(
          Map.of(
              CROSS_ACCOUNT,
              "false",
              "isDelegatedAdministratorEnabled",
              "false",
              "isMpaEnabled",
              "false"));
  private @Nullable Instant changedAt;

  /** Returns the settings of an account; not to be asked by a provider. */
  public static GlobalSettings of(EngineServices services) {
    EngineServices home =
        services.account().region().equals(HOME)
            ? services
            : services.accounts().services(services.account().in(HOME));
    return home.states().of(GlobalSettings.class, GlobalSettings::new);
  }

  /** Returns all settings. */
  public Map<String, String> values() {
    return values;
  }

  /** Returns when they were changed, or null if they never were. */
  public @Nullable Instant changedAt() {
    return changedAt;
  }

  /** Changes some settings; the others stay as they are. */
  public void change(Map<String, String> changes, Instant now) {
    changes.forEach(
        (setting, value) -> {
          if (!values.containsKey(setting)) {
            throw BackupErrors.invalidParameter(
                "GlobalSettings has no %s; it has %s".formatted(setting, values.keySet()));
          }
          if (!value.equals("true") && !value.equals("false")) {
            throw BackupErrors.invalidParameter(
                "%s (%s) must be true or false".formatted(setting, value));
          }
        });
    values = values.plusAll(changes);
    changedAt = now;
  }

  /** Returns true if backups may be copied to other accounts. */
  boolean allowCopiesToOtherAccounts() {
    return "true".equals(values.get(CROSS_ACCOUNT));
  }

  @Override
  public GlobalSettings fork() {
    GlobalSettings fork = new GlobalSettings();
    fork.values = values;
    fork.changedAt = changedAt;
    return fork;
  }
}
