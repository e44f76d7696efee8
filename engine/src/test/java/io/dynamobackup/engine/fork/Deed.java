package io.dynamobackup.engine.fork;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.BackupTypeFilter;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Something that may be done to an engine, told apart by a number, and what it answers. */
enum Deed {
  CREATE((engine, n) -> create(engine.client())),
  CREATE_IN_IRELAND((engine, n) -> create(engine.client(Region.EU_WEST_1))),
  DELETE((engine, n) -> engine.client().deleteTable(r -> r.tableName(Music.TABLE))),
  PUT((engine, n) -> put(engine, n, Duration.ofDays(100))),
  PUT_AGAIN((engine, n) -> put(engine, n % 3, Duration.ofHours(n))),
  REMOVE(
      (engine, n) ->
          engine
              .client()
              .deleteItem(r -> r.tableName(Music.TABLE).key(Music.key("Artist " + n % 3, "T")))),
  BACK_UP((engine, n) -> BusyWorld.backup(engine.client(), "backup-" + n)),
  RESTORE((engine, n) -> restore(engine, n)),
  RESTORE_LATEST(
      (engine, n) ->
          engine
              .client()
              .restoreTableToPointInTime(
                  r ->
                      r.sourceTableName(Music.TABLE)
                          .targetTableName("Past-" + n)
                          .useLatestRestorableTime(true))),
  RECOVER(
      (engine, n) ->
          engine
              .client()
              .updateContinuousBackups(
                  r ->
                      r.tableName(Music.TABLE)
                          .pointInTimeRecoverySpecification(
                              p -> p.pointInTimeRecoveryEnabled(n % 4 != 0)))),
  EXPIRE(
      (engine, n) ->
          engine
              .client()
              .updateTimeToLive(
                  r ->
                      r.tableName(Music.TABLE)
                          .timeToLiveSpecification(
                              t -> t.enabled(n % 4 != 0).attributeName(BusyWorld.EXPIRES)))),
  STREAM(
      (engine, n) ->
          engine
              .client()
              .updateTable(
                  r ->
                      r.tableName(Music.TABLE)
                          .streamSpecification(
                              s ->
                                  s.streamEnabled(n % 4 != 0)
                                      .streamViewType(
                                          n % 4 == 0 ? null : StreamViewType.NEW_IMAGE)))),
  WAIT((engine, n) -> pass(engine, Duration.ofSeconds(n))),
  WAIT_LONG((engine, n) -> pass(engine, Duration.ofHours(n)));

  @SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
  private final BiFunction<DynamoDbEngine, Integer, Object> deed;

  Deed(BiFunction<DynamoDbEngine, Integer, Object> deed) {
    this.deed = deed;
  }

  /** Does it, and returns the answer or the error. */
  String on(DynamoDbEngine engine, int number) {
    try {
      return this + " " + deed.apply(engine, number);
    } catch (DynamoDbException e) {
      return this + " " + e.getMessage();
    }
  }

  /** Returns all that can be seen of an engine. */
  static String look(DynamoDbEngine engine) {
    StringBuilder seen = new StringBuilder();
    DynamoDbClient client = engine.client();
    for (String table : client.listTables().tableNames()) {
      seen.append(client.describeTable(r -> r.tableName(table)));
      seen.append(answer(() -> client.scan(r -> r.tableName(table).consistentRead(true)).items()));
      seen.append(answer(() -> client.describeContinuousBackups(r -> r.tableName(table))));
      seen.append(answer(() -> client.describeTimeToLive(r -> r.tableName(table))));
    }
    return seen.append(backups(client))
        .append(engine.streamsClient().listStreams())
        .append(engine.client(Region.EU_WEST_1).listTables())
        .append(engine.monitoring().events())
        .append(engine.clock().instant())
        .toString();
  }

  private static String answer(Supplier<Object> call) {
    try {
      return call.get().toString();
    } catch (DynamoDbException e) {
      return e.awsErrorDetails().errorMessage();
    }
  }

  private static Object create(DynamoDbClient client) {
    Music.create(client, Music::indexed);
    return "created";
  }

  private static Object put(DynamoDbEngine engine, int number, Duration life) {
    BusyWorld.put(engine.client(), "Artist " + number, engine.clock().instant().plus(life));
    return "put";
  }

  private static Object restore(DynamoDbEngine engine, int number) {
    List<BackupSummary> backups = backups(engine.client());
    return backups.isEmpty()
        ? "nothing"
        : engine
            .client()
            .restoreTableFromBackup(
                r ->
                    r.backupArn(backups.get(number % backups.size()).backupArn())
                        .targetTableName("Restored-" + number));
  }

  private static List<BackupSummary> backups(DynamoDbClient client) {
    return client.listBackups(r -> r.backupType(BackupTypeFilter.ALL)).backupSummaries();
  }

  private static Object pass(DynamoDbEngine engine, Duration time) {
    engine.clock().advance(time);
    return engine.clock().instant();
  }
}
