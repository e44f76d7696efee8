package io.dynamobackup.engine.operation.framework;

import io.dynamobackup.engine.operation.FeatureState;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.DeployedByName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frameworks of one account in one Region. */
final class Frameworks implements FeatureState {
  private static final int QUOTA = 15;

  private DeployedByName<StoredFramework> frameworks = DeployedByName.none();

  @Nullable StoredFramework find(String name, Instant now) {
    return frameworks.find(name, now);
  }

  /** Returns the framework of that name; throws when there is none. */
  StoredFramework get(String name, Instant now) {
    StoredFramework framework = find(name, now);
    if (framework == null) {
      throw BackupErrors.notFound("Framework %s not found".formatted(name));
    }
    return framework;
  }

  List<StoredFramework> all(Instant now) {
    return frameworks.all(now);
  }

  void requireRoom(Instant now) {
    if (all(now).size() >= QUOTA) {
      throw BackupErrors.limitExceeded(
          "The limit of %d frameworks per Region is exceeded".formatted(QUOTA));
    }
  }

  /**
   * Puts a framework in place of the one of its name, if any, as a request of that token wants it.
   */
  void put(StoredFramework framework, @Nullable String token) {
    frameworks = frameworks.with(framework, token);
  }

  boolean isRepeated(@Nullable String token, String name) {
    return frameworks.isRepeated(token, name);
  }

  @Override
  public Frameworks fork() {
    Frameworks fork = new Frameworks();
    fork.frameworks = frameworks;
    return fork;
  }
}
