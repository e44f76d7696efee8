package io.dynamobackup.engine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.BackupCut;
import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.ExportedObjects;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** A fork may go on with other options than its origin. */
class ForkWithOptionsTests {

  @Test
  void fork_takes_the_times_of_its_options_from_now_on() {
    try (DynamoDbEngine origin = DynamoDbEngine.start()) {
      Music.create(origin.client());
      try (DynamoDbEngine fork = origin.fork(EngineOptions.documented())) {
        Music.create(fork.client(), table -> table.tableName("Second"));

        assertThat(status(fork, Music.TABLE)).isEqualTo(TableStatus.ACTIVE);
        assertThat(status(fork, "Second")).isEqualTo(TableStatus.CREATING);
        assertThat(fork.clock().instant()).isEqualTo(origin.clock().instant());
      }
    }
  }

  private static TableStatus status(DynamoDbEngine engine, String table) {
    return engine.client().describeTable(r -> r.tableName(table)).table().tableStatus();
  }

  @Test
  void fork_is_asked_by_the_interceptors_of_its_options() {
    List<String> seen = new ArrayList<>();
    EngineOptions options =
        EngineOptions.instant().toBuilder()
            .interceptor(
                (call, chain) -> {
                  seen.add(call.operation());
                  return chain.proceed(call);
                })
            .build();
    try (DynamoDbEngine origin = DynamoDbEngine.start();
        DynamoDbEngine fork = origin.fork(options)) {
      origin.client().listTables();
      assertThat(seen).isEmpty();

      fork.client().listTables();

      assertThat(seen).containsExactly("ListTables");
      assertThat(fork.options()).isSameAs(options);
    }
  }

  @Test
  void fork_is_answered_by_the_choices_of_its_options() {
    EngineOptions ordinary = EngineOptions.documented();
    EngineOptions scripted = ordinary.toBuilder().choices(Choices.scripted(List.of())).build();
    try (DynamoDbEngine origin = DynamoDbEngine.start(ordinary)) {
      Music.create(origin.client());
      origin.clock().advance(Duration.ofMinutes(1));
      try (DynamoDbEngine fork = origin.fork(scripted)) {
        BusyWorld.backup(origin.client(), "nightly");
        BusyWorld.backup(fork.client(), "nightly");

        assertThat(origin.choices().asked()).isEmpty();
        assertThat(fork.choices().asked()).isNotEmpty();
      }
    }
  }

  @Test
  void writes_since_the_fork_may_be_in_a_backup_or_not_as_its_options_have_it() {
    EngineOptions earliest =
        EngineOptions.documented().toBuilder().backupCut(BackupCut.EARLIEST).build();
    try (DynamoDbEngine origin = DynamoDbEngine.start(EngineOptions.documented())) {
      Music.create(origin.client());
      origin.clock().advance(Duration.ofMinutes(5));
      try (DynamoDbEngine fork = origin.fork(earliest)) {
        for (int i = 0; i < 600; i++) {
          Music.put(fork.client(), "A" + i, "T");
        }
        String arn = BusyWorld.backup(fork.client(), "nightly");
        fork.clock().advance(Duration.ofMinutes(5));
        fork.client().restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("Restored"));
        fork.clock().advance(Duration.ofHours(1));

        assertThat(BusyWorld.count(fork.client(), "Restored")).isZero();
      }
    }
  }

  @Test
  void exports_go_to_the_sink_of_the_options() {
    ExportedObjects sink = new ExportedObjects();
    try (DynamoDbEngine origin = BusyWorld.start();
        DynamoDbEngine fork =
            origin.fork(BusyWorld.options().toBuilder().exportSink(sink).build())) {
      fork.clock().advance(Duration.ofHours(1));

      assertThat(sink.keys(BusyWorld.BUCKET)).isNotEmpty();
      assertThat(fork.exports()).isSameAs(sink);
      assertThat(origin.exports().keys(BusyWorld.BUCKET)).hasSize(1);
    }
  }
}
