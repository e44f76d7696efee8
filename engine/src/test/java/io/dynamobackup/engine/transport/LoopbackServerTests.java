package io.dynamobackup.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** What the SDK's clients see of an engine over a socket: the same as in its JVM. */
class LoopbackServerTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final OverHttp overHttp = new OverHttp(engine);
  private final DynamoDbClient client = overHttp.client();

  @BeforeEach
  void create() {
    Music.create(client);
  }

  @AfterEach
  void close() {
    overHttp.close();
    engine.close();
  }

  @Test
  void clients_over_http_and_in_the_jvm_share_one_world() {
    Music.put(client, "No One You Know", "Call Me Today");
    Music.put(engine.client(), "No One You Know", "Howdy");

    QueryResponse songs =
        overHttp
            .asyncClient()
            .query(
                r ->
                    r.tableName(Music.TABLE)
                        .keyConditionExpression("Artist = :a")
                        .expressionAttributeValues(Map.of(":a", fromS("No One You Know"))))
            .join();

    assertThat(songs.items())
        .extracting("SongTitle")
        .containsExactly(fromS("Call Me Today"), fromS("Howdy"));
    assertThat(engine.client().scan(r -> r.tableName(Music.TABLE)).items())
        .isEqualTo(songs.items());
  }

  @Test
  void backups_are_made_at_the_time_of_the_fake_clock() {
    engine.clock().advance(Duration.ofDays(3));

    BackupDetails backup =
        client.createBackup(r -> r.tableName(Music.TABLE).backupName("nightly")).backupDetails();
    client.deleteTable(r -> r.tableName(Music.TABLE));
    client.restoreTableFromBackup(r -> r.backupArn(backup.backupArn()).targetTableName("Restored"));

    assertThat(backup.backupCreationDateTime()).isEqualTo("2018-12-17T14:25:00Z");
    assertThat(client.listTables().tableNames()).containsExactly("Restored");
  }

  @Test
  void every_value_arrives_as_it_was_sent_up_to_the_largest_item() {
    Map<String, AttributeValue> song = new HashMap<>(Music.song("Ärzte, die", "日本 🎸"));
    song.put("cover", fromB(SdkBytes.fromByteArray(new byte[399 * 1024])));

    client.putItem(r -> r.tableName(Music.TABLE).item(song));

    assertThat(
            client
                .getItem(r -> r.tableName(Music.TABLE).key(Music.key("Ärzte, die", "日本 🎸")))
                .item())
        .isEqualTo(song);
  }

  @Test
  void an_error_arrives_with_its_members() {
    Music.put(client, "A", "1");

    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(
            () ->
                client.putItem(
                    r ->
                        r.tableName(Music.TABLE)
                            .item(Music.song("A", "1"))
                            .conditionExpression("attribute_not_exists(Artist)")
                            .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)))
        .satisfies(
            refused -> {
              assertThat(refused.statusCode()).isEqualTo(400);
              assertThat(refused.requestId()).matches("[0-9A-Z]{52}");
              assertThat(refused.item()).isEqualTo(Music.song("A", "1"));
            });
  }

  @Test
  void answers_have_a_request_id_a_checksum_and_the_time_by_which_real_requests_are_signed() {
    PutItemResponse response =
        client.putItem(r -> r.tableName(Music.TABLE).item(Music.song("A", "1")));

    assertThat(response.responseMetadata().requestId()).matches("[0-9A-Z]{52}");
    assertThat(response.sdkHttpResponse().firstMatchingHeader("x-amz-crc32"))
        .hasValue("2745614147");
    assertThat(response.sdkHttpResponse().firstMatchingHeader("Date")).isPresent();
    assertThat(response.sdkHttpResponse().firstMatchingHeader("Content-Type"))
        .hasValue("application/x-amz-json-1.0");
  }

  @Test
  void a_call_is_about_the_region_and_the_account_that_it_is_signed_for() {
    try (DynamoDbClient ireland = signing("any", Region.EU_WEST_1);
        DynamoDbClient stranger = signing("210987654321", Region.US_EAST_1)) {
      assertThat(ireland.listTables().tableNames()).isEmpty();
      assertThat(stranger.listTables().tableNames()).isEmpty();
      Music.create(ireland);
      Music.create(stranger);

      assertThat(arn(ireland)).isEqualTo("arn:aws:dynamodb:eu-west-1:123456789012:table/Music");
      assertThat(arn(stranger)).isEqualTo("arn:aws:dynamodb:us-east-1:210987654321:table/Music");
      assertThat(arn(client)).isEqualTo("arn:aws:dynamodb:us-east-1:123456789012:table/Music");
      assertThat(engine.client(Region.EU_WEST_1).listTables().tableNames())
          .containsExactly(Music.TABLE);
    }
  }

  private DynamoDbClient signing(String accessKey, Region region) {
    return OverHttp.reaching(engine, DynamoDbClient.builder())
        .region(region)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "secret")))
        .httpClient(OverHttp.sync())
        .build();
  }

  private static String arn(DynamoDbClient client) {
    return client.describeTable(r -> r.tableName(Music.TABLE)).table().tableArn();
  }

  @Test
  void the_client_of_streams_uses_the_same_endpoint() {
    client.updateTable(
        r ->
            r.tableName(Music.TABLE)
                .streamSpecification(s -> s.streamEnabled(true).streamViewType("KEYS_ONLY")));

    assertThat(overHttp.streams().listStreams().streams())
        .extracting(stream -> stream.tableName())
        .containsExactly(Music.TABLE);
  }
}
