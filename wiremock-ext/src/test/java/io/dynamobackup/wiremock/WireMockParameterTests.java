package io.dynamobackup.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.dynamobackup.wiremock.DynamoDbResponses.throttling;
import static io.dynamobackup.wiremock.DynamoDbWireMock.createBackup;
import static io.dynamobackup.wiremock.DynamoDbWireMock.listTables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.stubbing.Calls;
import io.dynamobackup.engine.stubbing.Stubs;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.Lifetime;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineTestKit;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer")
class WireMockParameterTests {

  @Test
  void all_clients_of_the_test_go_through_wiremock(
      DynamoDbClient dynamo, DynamoDbAsyncClient async, WireMock wireMock, FakeClock clock) {
    Instant start = clock.instant();
    wireMock.register(createBackup().onTable("orders").willReturn(throttling()).atPriority(1));

    assertThatThrownBy(() -> dynamo.createBackup(r -> r.tableName("orders").backupName("nightly")))
        .hasMessageContaining("Rate exceeded");
    async.listTables().join();

    wireMock.verifyThat(9, createBackup().onTable("orders"));
    wireMock.verifyThat(1, listTables());
    assertThat(Duration.between(start, clock.instant())).isPositive();
  }

  @Test
  void preparation_is_not_in_the_journal(WireMock wireMock, Stubs stubs, DynamoDbClient dynamo) {
    wireMock.verifyThat(0, anyRequestedFor(anyUrl()));
    dynamo.listTables();

    wireMock.verifyThat(1, anyRequestedFor(anyUrl()));
    stubs.verify(1, Calls.listTables());
  }

  @Test
  void stub_of_the_engine_goes_before_a_fault_that_the_engine_has_happen(
      WireMock wireMock, Stubs stubs, DynamoDbClient dynamo) {
    wireMock.register(listTables().willReturn(throttling()));
    stubs.stubFor(
        Calls.listTables()
            .willReturn(ListTablesResponse.builder().tableNames("made-up").build())
            .times(1));

    assertThat(dynamo.listTables().tableNames()).containsExactly("made-up");
    assertThatThrownBy(dynamo::listTables).hasMessageContaining("Rate exceeded");
    wireMock.verifyThat(10, listTables());
    stubs.verify(10, Calls.listTables());
  }

  @Test
  void stub_of_the_engine_does_not_see_what_wiremock_answers(
      WireMock wireMock, Stubs stubs, DynamoDbClient dynamo) {
    wireMock.register(
        listTables().willReturn(ListTablesResponse.builder().tableNames("mapped").build()));

    assertThat(dynamo.listTables().tableNames()).containsExactly("mapped");
    stubs.verify(0, Calls.listTables());
  }

  @Nested
  class NestedTests {
    private final WireMock ofConstructor;

    NestedTests(WireMock wireMock) {
      this.ofConstructor = wireMock;
    }

    @BeforeEach
    void same_one_before_each_test(WireMock wireMock) {
      assertThat(wireMock).isSameAs(ofConstructor);
    }

    @Test
    void same_one_in_the_test(WireMock wireMock) {
      assertThat(wireMock).isSameAs(ofConstructor);
    }
  }

  @Test
  void parallel_tests_do_not_see_each_other() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(ParallelTestCases.class))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .execute()
        .testEvents()
        .assertStatistics(tests -> tests.succeeded(16).failed(0));
  }

  @DynamoBackupTest
  @Execution(ExecutionMode.CONCURRENT)
  static class ParallelTestCases {

    @RepeatedTest(16)
    void starts_afresh(WireMock wireMock, DynamoDbClient dynamo) {
      wireMock.verifyThat(0, anyRequestedFor(anyUrl()));
      assertThat(wireMock.allStubMappings().getMappings()).hasSize(1);
      wireMock.register(listTables().willReturn(throttling()));
      wireMock.setGlobalFixedDelayVariable(1000);

      assertThatThrownBy(dynamo::listTables).hasMessageContaining("Rate exceeded");
      wireMock.verifyThat(9, listTables());
    }
  }

  @Test
  void client_that_is_kept_past_its_test_is_refused() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(KeepingTestCases.class))
        .execute()
        .testEvents()
        .assertStatistics(tests -> tests.succeeded(2).failed(0));
  }

  @DynamoBackupTest
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class KeepingTestCases {
    private static final AtomicReference<WireMock> KEPT = new AtomicReference<>();

    @Test
    @Order(1)
    void keeps(WireMock wireMock) {
      KEPT.set(wireMock);
    }

    @Test
    @Order(2)
    void uses(WireMock wireMock) {
      WireMock kept = Objects.requireNonNull(KEPT.get());
      assertThatThrownBy(kept::resetToDefaultMappings)
          .hasMessage("this WireMock is over: it ended with its test");
      wireMock.resetToDefaultMappings();
    }
  }

  @Test
  void one_wiremock_serves_a_class_that_has_one_engine() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(SharingTestCases.class))
        .execute()
        .testEvents()
        .assertStatistics(tests -> tests.succeeded(2).failed(0));
  }

  @DynamoBackupTest(lifetime = Lifetime.CLASS)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class SharingTestCases {

    @Test
    @Order(1)
    void calls(WireMock wireMock, DynamoDbClient dynamo) {
      wireMock.verifyThat(0, listTables());
      dynamo.listTables();
    }

    @Test
    @Order(2)
    void counts(WireMock wireMock) {
      wireMock.verifyThat(1, listTables());
    }
  }
}
