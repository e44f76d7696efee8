package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.describeTable;
import static io.dynamobackup.engine.stubbing.Calls.restoreTableToPointInTime;
import static io.dynamobackup.engine.stubbing.Faults.limitExceeded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;

/** A name means a table of whoever calls, an ARN one of its own account and Region. */
class StubsOfRegionsTests {
  private static final String IN_IRELAND =
      "arn:aws:dynamodb:eu-west-1:123456789012:table/" + Music.TABLE;

  private final Stubbed stubbed = Stubbed.start();
  private final Stubs stubs = stubbed.stubs();
  private final DynamoDbClient home = stubbed.dynamo();
  private final DynamoDbClient ireland = stubbed.engine().client(Region.EU_WEST_1);

  @BeforeEach
  void create() {
    Music.create(ireland);
    stubs.resetAll();
  }

  @AfterEach
  void close() {
    stubbed.close();
  }

  @Test
  void arn_means_calls_by_name_in_its_region_only() {
    stubs.stubFor(describeTable().onTable(IN_IRELAND).willReturn(limitExceeded()));

    assertThat(home.describeTable(r -> r.tableName(Music.TABLE)).table()).isNotNull();
    assertThatThrownBy(() -> ireland.describeTable(r -> r.tableName(Music.TABLE)))
        .isInstanceOf(LimitExceededException.class);
    assertThatThrownBy(() -> ireland.describeTable(r -> r.tableName(IN_IRELAND)))
        .isInstanceOf(LimitExceededException.class);
  }

  @Test
  void arn_means_a_call_that_names_it_from_another_region() {
    assertThatThrownBy(
            () ->
                home.restoreTableToPointInTime(
                    r ->
                        r.sourceTableArn(IN_IRELAND)
                            .targetTableName("Restored")
                            .useLatestRestorableTime(true)))
        .isInstanceOf(DynamoDbException.class);

    stubs.verify(1, restoreTableToPointInTime().onTable(IN_IRELAND));
    stubs.verify(
        0, restoreTableToPointInTime().onTable(IN_IRELAND.replace("eu-west-1", "us-east-1")));
  }

  @Test
  void name_means_the_tables_of_all_regions() {
    home.describeTable(r -> r.tableName(Music.TABLE));
    ireland.describeTable(r -> r.tableName(Music.TABLE));

    stubs.verify(2, describeTable().onTable(Music.TABLE));
    stubs.verify(1, describeTable().onTable(IN_IRELAND));
  }
}
