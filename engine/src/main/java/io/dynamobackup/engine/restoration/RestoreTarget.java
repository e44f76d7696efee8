package io.dynamobackup.engine.restoration;

import io.dynamobackup.engine.catalog.RestoreOrigin;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.choice.Identifiers;
import io.dynamobackup.engine.choice.Subject;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.AccountThroughput;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Origins;
import io.dynamobackup.engine.operation.TableQuota;
import io.dynamobackup.engine.operation.ThroughputQuota;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.TableAlreadyExistsException;
import software.amazon.awssdk.services.dynamodb.model.TableInUseException;

/** The table a restore makes. */
@API(status = Status.INTERNAL)
public final class RestoreTarget {
  /** Service quotas: "up to 50 concurrent restores (any type of restore)". */
  private static final int CONCURRENT = 50;

  private final Tables tables;
  private final Choices choices;
  private final Origins origins;
  private final Identifiers identifiers;
  private final Timings timings;
  private final ThroughputQuota quota;
  private final AccountThroughput throughput;

  /** Creates what makes the tables of an account in a Region. */
  public RestoreTarget(EngineServices services) {
    this.tables = services.tables();
    this.choices = services.choices();
    this.origins = services.origins();
    this.identifiers = services.identifiers();
    this.timings = services.timings();
    this.quota = new ThroughputQuota(services.account().region());
    this.throughput = new AccountThroughput(tables, services.account().region());
  }

  /** Checks that there is no table of the name, and room for one more restore. */
  public void checkFree(String name, Instant now) {
    Table existing = tables.find(name, now);
    if (existing != null) {
      RestoreOrigin origin = existing.restoring(now);
      if (origin == null) {
        throw TableAlreadyExistsException.builder()
            .message("Table already exists: " + name)
            .build();
      }
      throw TableInUseException.builder()
          .message("Table: %s is already being restored from %s".formatted(name, source(origin)))
          .build();
    }
    if (tables.restoring(now).count() >= CONCURRENT) {
      throw Errors.limitExceeded(
          "Only %d restore operations can be done simultaneously".formatted(CONCURRENT));
    }
    new TableQuota(tables).checkRoom(now);
  }

  private static String source(RestoreOrigin origin) {
    return origin.backupArn() == null
        ? "table: " + origin.sourceTableArn()
        : "backup: " + origin.backupArn();
  }

  /**
   * Creates the table, which is CREATING for as long as the restore takes; its throughput must be
   * within the quotas of any new table.
   */
  public Table create(String name, RestoredTable restored, RestoreOrigin origin, Instant now) {
    quota.checkNew(restored.definition());
    throughput.checkNew(restored.definition(), now);
    return tables.restore(
        restored.definition().toBuilder().tableName(name).build(),
        restored.contents(),
        origin,
        identifiers.uuid(),
        now,
        now.plus(time(name, origin, now)));
  }

  private Duration time(String name, RestoreOrigin origin, Instant now) {
    return choices.pick(
        ChoicePoint.RESTORE_COMPLETION,
        timings.of(Timing.RESTORE_TABLE),
        () ->
            Subject.of(
                "table " + name,
                "table %s, restored from %s at %s%s, is CREATING for"
                    .formatted(name, source(origin), now, origins.current().by())));
  }
}
