package io.dynamobackup.engine;

import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Every account has a world of its own in every Region; they share the clock. */
class RegionsAndAccountsTests {
  private static final String OTHER_ACCOUNT = "210987654321";

  private final DynamoDbEngine engine = DynamoDbEngine.start(EngineOptions.documented());
  private final DynamoDbClient home = engine.client();
  private final DynamoDbClient ireland = engine.client(Region.EU_WEST_1);
  private final DynamoDbClient stranger = engine.account(OTHER_ACCOUNT).client(Region.US_EAST_1);

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void tables_of_one_name_have_nothing_to_do_with_each_other() {
    createInAll();
    Music.put(home, "No One You Know", "Call Me Today");

    assertThat(items(home)).isEqualTo(1);
    assertThat(items(ireland)).isZero();
    assertThat(items(stranger)).isZero();
    ireland.deleteTable(r -> r.tableName(Music.TABLE));
    engine.clock().advance(Duration.ofMinutes(1));
    assertThat(ireland.listTables().tableNames()).isEmpty();
    assertThat(home.listTables().tableNames()).containsExactly(Music.TABLE);
    assertThat(stranger.listTables().tableNames()).containsExactly(Music.TABLE);
  }

  @Test
  void arns_have_the_region_and_the_account_of_their_table() {
    createInAll();

    assertThat(arn(home)).isEqualTo("arn:aws:dynamodb:us-east-1:123456789012:table/Music");
    assertThat(arn(ireland)).isEqualTo("arn:aws:dynamodb:eu-west-1:123456789012:table/Music");
    assertThat(arn(stranger)).isEqualTo("arn:aws:dynamodb:us-east-1:210987654321:table/Music");
  }

  private static String arn(DynamoDbClient client) {
    return client.describeTable(r -> r.tableName(Music.TABLE)).table().tableArn();
  }

  @Test
  void table_of_another_account_is_refused_by_its_arn() {
    createInAll();
    String arn = arn(stranger);

    assertThatThrownBy(() -> home.describeTable(r -> r.tableName(arn)))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("Access is denied");
  }

  @Test
  void backups_are_listed_and_found_where_they_were_made() {
    createInAll();

    String arn =
        ireland
            .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
            .backupDetails()
            .backupArn();
    engine.clock().advance(Duration.ofMinutes(2));

    assertThat(ireland.listBackups().backupSummaries())
        .extracting(BackupSummary::backupArn)
        .containsExactly(arn);
    assertThat(home.listBackups().backupSummaries()).isEmpty();
    assertThat(stranger.listBackups().backupSummaries()).isEmpty();
    assertThatThrownBy(() -> home.describeBackup(r -> r.backupArn(arn)))
        .isInstanceOf(BackupNotFoundException.class);
    assertThat(
            ireland
                .describeBackup(r -> r.backupArn(arn))
                .backupDescription()
                .backupDetails()
                .backupStatus())
        .isEqualTo(BackupStatus.AVAILABLE);
  }

  @Test
  void streams_are_read_where_their_table_is() {
    createInAll();
    ireland.updateTable(
        r ->
            r.tableName(Music.TABLE)
                .streamSpecification(
                    StreamSpecification.builder()
                        .streamEnabled(true)
                        .streamViewType(StreamViewType.NEW_IMAGE)
                        .build()));

    assertThat(engine.streamsClient(Region.EU_WEST_1).listStreams().streams()).hasSize(1);
    assertThat(engine.streamsClient().listStreams().streams()).isEmpty();
    assertThat(
            engine.account(OTHER_ACCOUNT).streamsClient(Region.EU_WEST_1).listStreams().streams())
        .isEmpty();
  }

  @Test
  void items_expire_in_the_region_where_they_should() {
    createInAll();
    ireland.updateTimeToLive(
        r ->
            r.tableName(Music.TABLE)
                .timeToLiveSpecification(t -> t.enabled(true).attributeName("Expires")));
    String soon = Long.toString(engine.clock().instant().plusSeconds(60).getEpochSecond());
    for (DynamoDbClient each : new DynamoDbClient[] {home, ireland}) {
      each.putItem(
          r ->
              r.tableName(Music.TABLE)
                  .item(
                      Map.of(
                          "Artist", AttributeValue.fromS("A"),
                          "SongTitle", AttributeValue.fromS("T"),
                          "Expires", AttributeValue.fromN(soon))));
    }

    engine.clock().advance(Duration.ofDays(3));

    assertThat(items(ireland)).isZero();
    assertThat(items(home)).isEqualTo(1);
  }

  @Test
  void token_of_one_region_means_nothing_in_another() {
    createInAll();

    transact(home, "One");
    transact(ireland, "Two");

    assertThat(items(ireland)).isEqualTo(1);
    assertThatThrownBy(() -> transact(home, "Two"))
        .isInstanceOf(IdempotentParameterMismatchException.class);
  }

  private static void transact(DynamoDbClient client, String artist) {
    Put put = Put.builder().tableName(Music.TABLE).item(Music.song(artist, "T")).build();
    client.transactWriteItems(
        r ->
            r.transactItems(TransactWriteItem.builder().put(put).build())
                .clientRequestToken("token"));
  }

  @Test
  void clients_are_made_once_for_each_region_and_account() {
    assertThat(engine.client(Region.US_EAST_1)).isSameAs(engine.client());
    assertThat(engine.client(Region.EU_WEST_1)).isSameAs(ireland);
    assertThat(engine.account("123456789012").client(Region.EU_WEST_1)).isSameAs(ireland);
    assertThat(engine.account(OTHER_ACCOUNT).client(Region.US_EAST_1)).isSameAs(stranger);
    assertThat(engine.asyncClient(Region.US_EAST_1)).isSameAs(engine.asyncClient());
    assertThat(engine.streamsClient(Region.US_EAST_1)).isSameAs(engine.streamsClient());
    assertThat(stranger).isNotSameAs(home);
  }

  @Test
  void a_transport_leads_to_its_region_whatever_the_client_above_it_is_set_to() {
    createInAll();
    Music.put(ireland, "No One You Know", "Call Me Today");
    try (DynamoDbClient own =
            DynamoDbClient.builder()
                .region(Region.AP_SOUTH_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(engine.httpClient(Region.EU_WEST_1))
                .build();
        DynamoDbAsyncClient async =
            DynamoDbAsyncClient.builder()
                .region(Region.AP_SOUTH_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(engine.asyncHttpClient(Region.EU_WEST_1))
                .build()) {

      assertThat(arn(own)).contains(":eu-west-1:");
      assertThat(async.scan(r -> r.tableName(Music.TABLE)).join().count()).isEqualTo(1);
    }
  }

  @Test
  void journal_tells_whom_a_call_was_about() {
    ireland.listTables();
    stranger.listTables();

    assertThat(engine.stubs().findAll(listTables()))
        .extracting(attempt -> attempt.account().region() + " " + attempt.account().id())
        .containsExactly("eu-west-1 123456789012", "us-east-1 210987654321");
  }

  @Test
  void what_is_no_region_or_no_account_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.client(Region.of("Ireland")))
        .withMessage("region (Ireland) must be a region such as eu-west-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.account("42"))
        .withMessage("accountId (42) must be twelve digits");
  }

  @Test
  void clients_of_all_regions_close_with_the_engine() {
    engine.close();

    assertThatIllegalStateException().isThrownBy(() -> engine.client(Region.EU_WEST_1));
    assertThatThrownBy(ireland::listTables).isNotNull();
    assertThatThrownBy(stranger::listTables).isNotNull();
  }

  private static int items(DynamoDbClient client) {
    return client.scan(r -> r.tableName(Music.TABLE)).count();
  }

  private void createInAll() {
    for (DynamoDbClient each : new DynamoDbClient[] {home, ireland, stranger}) {
      Music.create(each);
    }
    engine.clock().advance(Duration.ofMinutes(1));
  }
}
