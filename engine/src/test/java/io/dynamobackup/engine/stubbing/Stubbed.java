package io.dynamobackup.engine.stubbing;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupRequest;

/** An engine with the table Music, and nothing in its journal. */
final class Stubbed implements AutoCloseable {
  private final DynamoDbEngine engine;

  private Stubbed(EngineOptions options) {
    this.engine = DynamoDbEngine.start(options);
    Music.create(engine.client());
    engine.stubs().resetAll();
  }

  static Stubbed start() {
    return new Stubbed(EngineOptions.instant());
  }

  static Stubbed start(EngineOptions options) {
    return new Stubbed(options);
  }

  DynamoDbEngine engine() {
    return engine;
  }

  DynamoDbClient dynamo() {
    return engine.client();
  }

  Stubs stubs() {
    return engine.stubs();
  }

  /** Takes a backup of Music through one of the clients. */
  String backUp(boolean async) {
    CreateBackupRequest request =
        CreateBackupRequest.builder().tableName(Music.TABLE).backupName("nightly").build();
    return answer(async, c -> c.createBackup(request), c -> c.createBackup(request))
        .backupDetails()
        .backupArn();
  }

  /** Calls one of the clients; an asynchronous one raises what its future failed with. */
  <R> R answer(
      boolean async,
      Function<DynamoDbClient, R> call,
      Function<DynamoDbAsyncClient, CompletableFuture<R>> asyncCall) {
    return async ? joined(asyncCall.apply(engine.asyncClient())) : call.apply(dynamo());
  }

  private static <R> R joined(CompletableFuture<R> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  int backups() {
    return dynamo().listBackups().backupSummaries().size();
  }

  /** Returns how many songs there are. */
  int songs() {
    return dynamo().scan(r -> r.tableName(Music.TABLE)).count();
  }

  /** Returns a song of that number. */
  static Map<String, AttributeValue> song(int number) {
    return Map.of("Artist", fromS("Ada"), "SongTitle", fromS("Song " + number));
  }

  Duration passed(Instant since) {
    return Duration.between(since, engine.clock().instant());
  }

  @Override
  public void close() {
    engine.close();
  }
}
