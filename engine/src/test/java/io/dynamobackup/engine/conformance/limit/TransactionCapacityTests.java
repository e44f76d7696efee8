package io.dynamobackup.engine.conformance.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynamobackup.engine.conformance.Music;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Transactions on a table that has units for two of their items: each takes two. */
class TransactionCapacityTests {
  private Metered music = Metered.provisioned(5, 5);

  @AfterEach
  void close() {
    music.close();
  }

  private void write(int songs) {
    List<TransactWriteItem> items =
        IntStream.range(0, songs)
            .mapToObj(
                song ->
                    TransactWriteItem.builder()
                        .put(
                            put ->
                                put.tableName(Music.TABLE)
                                    .item(Music.song("Dolly Parton", "Song " + song)))
                        .build())
            .toList();
    music.dynamo().transactWriteItems(r -> r.transactItems(items));
  }

  private void read(int songs) {
    List<TransactGetItem> items =
        IntStream.range(0, songs)
            .mapToObj(
                song ->
                    TransactGetItem.builder()
                        .get(
                            get ->
                                get.tableName(Music.TABLE)
                                    .key(Music.key("Dolly Parton", "Song " + song)))
                        .build())
            .toList();
    music.dynamo().transactGetItems(r -> r.transactItems(items));
  }

  private void insert(int songs) {
    List<ParameterizedStatement> statements =
        IntStream.range(0, songs)
            .mapToObj(
                song ->
                    ParameterizedStatement.builder()
                        .statement(
                            "INSERT INTO Music VALUE {'Artist': 'Dolly Parton', 'SongTitle': 'Song "
                                + song
                                + "'}")
                        .build())
            .toList();
    music.dynamo().executeTransaction(r -> r.transactStatements(statements));
  }

  private static List<CancellationReason> cancelled(Runnable transaction) {
    return catchThrowableOfType(TransactionCanceledException.class, transaction::run)
        .cancellationReasons();
  }

  @Test
  void a_write_for_which_there_are_too_few_units_is_the_reason() {
    List<CancellationReason> reasons = cancelled(() -> write(3));

    assertThat(reasons)
        .extracting(CancellationReason::code)
        .containsExactly("None", "None", "ProvisionedThroughputExceeded");
    assertThat(reasons.get(2).message()).isEqualTo(Metered.TABLE_EXCEEDED);
  }

  @Test
  void a_cancelled_transaction_writes_nothing_and_uses_nothing() {
    cancelled(() -> write(3));

    assertThat(music.dynamo().scan(r -> r.tableName(Music.TABLE)).count()).isZero();
    write(2);
    assertThat(music.dynamo().scan(r -> r.tableName(Music.TABLE)).count()).isEqualTo(2);
    assertThat(cancelled(() -> write(1))).hasSize(1);
  }

  @Test
  void a_read_for_which_there_are_too_few_units_is_the_reason() {
    assertThat(cancelled(() -> read(4)))
        .extracting(CancellationReason::code)
        .containsExactly(
            "None", "None", "ProvisionedThroughputExceeded", "ProvisionedThroughputExceeded");
  }

  @Test
  void a_statement_for_which_there_are_too_few_units_is_the_reason() {
    assertThat(cancelled(() -> insert(3)))
        .extracting(CancellationReason::code)
        .containsExactly("None", "None", "ProvisionedThroughputExceeded");
  }

  @Test
  void above_an_on_demand_maximum_the_reason_is_throttling() {
    music.close();
    music = Metered.onDemand(5, 5);

    List<CancellationReason> reasons = cancelled(() -> write(3));

    assertThat(reasons.get(2).code()).isEqualTo("ThrottlingError");
    assertThat(reasons.get(2).message())
        .isEqualTo(
            "Throughput exceeds the maximum OnDemandThroughput configured on table or index");
  }
}
