package io.dynamobackup.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

class DynamoDbEngineTests {

  @Test
  void engines_share_nothing() {
    try (DynamoDbEngine one = DynamoDbEngine.start();
        DynamoDbEngine other = DynamoDbEngine.start()) {
      Music.create(one.client());

      assertThat(one.client().listTables().tableNames()).containsExactly(Music.TABLE);
      assertThat(other.client().listTables().tableNames()).isEmpty();
    }
  }

  @Test
  void the_asynchronous_client_sees_the_same_world_on_the_callers_thread() {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      Music.create(engine.client());
      List<Thread> threads = new ArrayList<>();

      ListTablesResponse response =
          engine
              .asyncClient()
              .listTables()
              .whenComplete((answer, failure) -> threads.add(Thread.currentThread()))
              .join();

      assertThat(response.tableNames()).containsExactly(Music.TABLE);
      assertThat(threads).containsExactly(Thread.currentThread());
    }
  }

  @Test
  void answers_carry_a_request_id_and_a_right_checksum() {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      ListTablesResponse response = engine.client().listTables();

      assertThat(response.responseMetadata().requestId()).matches("[A-Z0-9]{52}");
      assertThat(response.sdkHttpResponse().firstMatchingHeader("x-amz-crc32")).isPresent();
      assertThat(response.sdkHttpResponse().firstMatchingHeader("Date")).isEmpty();
    }
  }

  @Test
  void a_client_of_ones_own_reaches_the_engine_through_its_transport_signed_or_not() {
    try (DynamoDbEngine engine = DynamoDbEngine.start();
        DynamoDbClient signed =
            DynamoDbClient.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(engine.httpClient())
                .build();
        DynamoDbAsyncClient anonymous =
            DynamoDbAsyncClient.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(engine.asyncHttpClient())
                .build()) {
      Music.create(engine.client());

      assertThat(signed.listTables().tableNames()).containsExactly(Music.TABLE);
      assertThat(anonymous.listTables().join().tableNames()).containsExactly(Music.TABLE);
    }
  }

  @Test
  void a_closed_engine_answers_nobody() {
    DynamoDbEngine engine = DynamoDbEngine.start();
    DynamoDbClient own =
        DynamoDbClient.builder()
            .region(Region.EU_WEST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClient(engine.httpClient())
            .build();
    engine.close();

    assertThatIllegalStateException()
        .isThrownBy(engine::client)
        .withMessage("this DynamoDbEngine is closed: a test's engine ends with the test");
    assertThatThrownBy(own::listTables)
        .hasStackTraceContaining(
            "this DynamoDbEngine is closed: a test's engine ends with the test");
  }

  @Test
  void region_account_and_start_are_the_options() {
    EngineOptions options =
        EngineOptions.instant().toBuilder()
            .region("eu-central-1")
            .accountId("000011112222")
            .startAt(Instant.parse("2030-01-01T00:00:00Z"))
            .build();
    try (DynamoDbEngine engine = DynamoDbEngine.start(options)) {
      Music.create(engine.client());

      assertThat(engine.client().describeTable(r -> r.tableName(Music.TABLE)).table())
          .satisfies(
              table -> {
                assertThat(table.tableArn())
                    .isEqualTo("arn:aws:dynamodb:eu-central-1:000011112222:table/Music");
                assertThat(table.creationDateTime()).isEqualTo("2030-01-01T00:00:00Z");
              });
    }
  }

  @Test
  void an_interceptor_sees_each_call_and_may_answer_it() {
    List<String> seen = new ArrayList<>();
    EngineOptions options =
        EngineOptions.instant().toBuilder()
            .interceptor(
                (call, chain) -> {
                  seen.add(call.operation() + " at " + call.at());
                  return chain.proceed(call);
                })
            .interceptor(
                (call, chain) -> ListTablesResponse.builder().tableNames("Invented").build())
            .build();
    try (DynamoDbEngine engine = DynamoDbEngine.start(options)) {
      assertThat(engine.client().listTables().tableNames()).containsExactly("Invented");
      assertThat(seen).containsExactly("ListTables at 2018-12-14T14:25:00Z");
    }
  }

  @Test
  void a_bug_of_an_interceptor_leaves_through_the_client_as_itself() {
    IllegalStateException bug = new IllegalStateException("a bug");
    EngineOptions options =
        EngineOptions.instant().toBuilder()
            .interceptor(
                (call, chain) -> {
                  throw bug;
                })
            .build();
    try (DynamoDbEngine engine = DynamoDbEngine.start(options)) {
      assertThatThrownBy(() -> engine.client().listTables()).isSameAs(bug);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nowhere", "EU-WEST-1"})
  void a_region_that_is_none_is_refused(String region) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EngineOptions.instant().toBuilder().region(region))
        .withMessage("region (" + region + ") must be a region such as eu-west-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234", "12345678901x"})
  void an_account_that_is_none_is_refused(String account) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EngineOptions.instant().toBuilder().accountId(account))
        .withMessage("accountId (" + account + ") must be twelve digits");
  }

  @Test
  void what_is_no_role_cannot_be_denied() {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      assertThatThrownBy(() -> engine.denyRole("backup"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "arn (backup) must be that of a role, such as"
                  + " arn:aws:iam::123456789012:role/backup");
    }
  }
}
