package io.dynamobackup.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.store.memory.MemoryBackend;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class ItemSourceTests {
  private static final Instant NOW = Instant.parse("2018-12-14T14:25:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private final Tables tables =
      new Tables(new Account("us-east-1", "123456789012"), new MemoryBackend());

  private Table table() {
    CreateTableRequest.Builder definition =
        CreateTableRequest.builder()
            .tableName(Music.TABLE)
            .keySchema(Music.hash("Artist"), Music.range("SongTitle"));
    Music.indexed(definition);
    return tables.create(definition.globalSecondaryIndexes(List.of()).build(), "id", NOW, NOW);
  }

  private static CreateTableRequest withIndex(Table table) {
    return table.definition().toBuilder().globalSecondaryIndexes(Music.byGenre()).build();
  }

  private void addIndex(Table table) {
    CreateTableRequest definition = withIndex(table);
    tables.redefine(table, definition);
    tables.addIndex(table, IndexDefinition.of(definition).get(1), NOW, LATER);
  }

  @Test
  void index_cannot_be_read_while_it_is_filled() {
    Table table = table();
    addIndex(table);

    assertRefused(table, NOW, "Cannot read from backfilling global secondary index: by-genre");

    ItemSource source = ItemSource.of(table, "by-genre", LATER);

    assertThat(source.isGlobalIndex()).isTrue();
    assertThat(source.holdsAllAttributes()).isFalse();
  }

  @Test
  void index_that_is_being_deleted_is_not_there() {
    Table table = table();
    addIndex(table);
    tables.dropIndex(table, "by-genre", LATER.plusSeconds(60));

    assertRefused(table, LATER, "The table does not have the specified index: by-genre");
  }

  private static void assertRefused(Table table, Instant now, String text) {
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> ItemSource.of(table, "by-genre", now))
        .satisfies(e -> assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(text));
  }
}
