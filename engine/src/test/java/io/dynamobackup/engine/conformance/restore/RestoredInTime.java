package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** A table that is restored to an earlier time. */
abstract class RestoredInTime {
  static final Instant START = Instant.parse("2018-12-14T14:25:00Z");
  static final String RESTORED = "Restored";
  static final String ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/";
  Target target = Target.instant();
  DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  void use(EngineOptions options) {
    target.close();
    target = Target.with(options);
    client = target.client();
  }

  /** Makes a table, ACTIVE, on a clock on which restores take time. */
  void documented() {
    use(EngineOptions.documented());
    Music.create(client, Music::indexed);
    target.advance(Duration.ofMinutes(1));
  }

  void recover() {
    recover(true);
  }

  void recover(boolean enabled) {
    Music.recover(client, enabled);
  }

  TableDescription restore(Consumer<RestoreTableToPointInTimeRequest.Builder> request) {
    return client
        .restoreTableToPointInTime(
            r -> request.accept(r.sourceTableName(Music.TABLE).targetTableName(RESTORED)))
        .tableDescription();
  }

  TableDescription restoreTo(Instant time) {
    return restore(r -> r.restoreDateTime(time));
  }

  TableDescription describe(String name) {
    return client.describeTable(r -> r.tableName(name)).table();
  }

  List<String> songs(String table) {
    return client.scan(r -> r.tableName(table)).items().stream()
        .map(item -> item.get("SongTitle").s())
        .sorted()
        .toList();
  }

  void assertRefused(
      Class<? extends DynamoDbException> type,
      String message,
      Consumer<RestoreTableToPointInTimeRequest.Builder> request) {
    List<String> before = client.listTables().tableNames();
    assertThatThrownBy(() -> restore(request))
        .isInstanceOfSatisfying(
            type, e -> assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message));
    assertThat(client.listTables().tableNames()).isEqualTo(before);
  }

  void assertInvalid(String message, Consumer<RestoreTableToPointInTimeRequest.Builder> request) {
    assertThatThrownBy(() -> restore(request))
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
            });
    assertThat(client.listTables().tableNames()).doesNotContain(RESTORED);
  }
}
