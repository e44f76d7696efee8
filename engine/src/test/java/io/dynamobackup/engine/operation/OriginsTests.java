package io.dynamobackup.engine.operation;

import static io.dynamobackup.engine.stubbing.Calls.putItem;
import static io.dynamobackup.engine.stubbing.Faults.internalServerError;
import static io.dynamobackup.engine.stubbing.Faults.lostReply;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.choice.Asked;
import io.dynamobackup.engine.choice.Caller;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.choice.Subject.BackupWrite;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Calls are numbered as the author of a test counts them, and writes are known by them. */
class OriginsTests {
  private final DynamoDbEngine engine =
      DynamoDbEngine.start(
          EngineOptions.documented().toBuilder()
              .choices(Choices.scripted(List.of()).only(Set.of(ChoicePoint.BACKUP_WRITE)))
              .build());
  private final DynamoDbClient client = engine.client();

  @BeforeEach
  void create() {
    Music.create(client);
    engine.clock().advance(Duration.ofMinutes(10));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private void put(String song) {
    client.putItem(r -> r.tableName(Music.TABLE).item(Music.song("A", song)));
  }

  private static WriteRequest putting(String song) {
    return WriteRequest.builder().putRequest(p -> p.item(Music.song("A", song))).build();
  }

  private List<String> origins() {
    client.createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"));
    engine.clock().advance(Duration.ofMinutes(10));
    return engine.choices().asked().stream()
        .map(Asked::subject)
        .map(BackupWrite.class::cast)
        .map(subject -> subject.write().by() + " in " + subject.backup().by())
        .toList();
  }

  @Test
  void attempts_of_one_call_are_one_call() {
    engine.stubs().stubFor(putItem().willReturn(internalServerError()).times(2));
    put("first");
    engine.stubs().stubFor(putItem().willReturn(lostReply()).times(1));
    put("second");

    assertThat(origins())
        .containsExactly(
            "call 2 (PutItem) in call 4 (CreateBackup)",
            "call 3 (PutItem) in call 4 (CreateBackup)",
            "call 3 (PutItem) in call 4 (CreateBackup)");
  }

  @Test
  void one_call_may_make_many_writes() {
    client.executeStatement(
        r -> r.statement("INSERT INTO Music VALUE {'Artist': 'A', 'SongTitle': 'one'}"));
    client.batchWriteItem(
        r -> r.requestItems(Map.of(Music.TABLE, List.of(putting("two"), putting("three")))));

    assertThat(origins())
        .containsExactly(
            "call 2 (ExecuteStatement) in call 4 (CreateBackup)",
            "call 3 (BatchWriteItem) in call 4 (CreateBackup)",
            "call 3 (BatchWriteItem) in call 4 (CreateBackup)");
  }

  @Test
  void calls_are_counted_from_the_beginning_of_the_test() {
    put("before");
    engine.beginTest();
    put("song");

    assertThat(origins())
        .containsExactly(
            "no call in call 2 (CreateBackup)", "call 1 (PutItem) in call 2 (CreateBackup)");
  }

  @Test
  void caller_that_is_not_known_is_not_told() {
    assertThat(Caller.UNKNOWN.by()).isEmpty();
    assertThat(new Caller(3, "PutItem").by()).isEqualTo(" by call 3 (PutItem)");
  }
}
