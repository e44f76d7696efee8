package io.dynamobackup.junit.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.limit.QuotaUse;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class QuotaReportTests {
  private final Path directory;

  QuotaReportTests(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void a_test_that_uses_quotas_tells_how_near_it_came_to_them() {
    Published published = run(JobTestCases.class, "entry");

    assertThat(published.entries)
        .containsExactly(
            """
            DescribeContinuousBackups peaked at 3/s of 10/s (30 %); at 11 tables, not 3, it is throttled
            CreateBackup peaked at 1/s of 50/s (2 %); at 151 tables, not 3, it is throttled\
            """);
    assertThat(published.files).isEmpty();
    assertThat(published.failures).isEmpty();
  }

  @Test
  void a_chart_is_a_file_of_the_report() {
    Published published = run(JobTestCases.class, "chart");

    assertThat(published.entries).hasSize(1);
    assertThat(published.files)
        .singleElement()
        .asString()
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .contains(
            "QuotaReportTests$JobTestCases › job", "DescribeContinuousBackups", "30 % of 10/s");
  }

  @Test
  void nothing_is_told_when_it_is_off_or_when_no_quota_was_used() {
    assertThat(run(JobTestCases.class, "off").entries).isEmpty();
    assertThat(run(SilentTestCases.class, "chart").entries).isEmpty();
  }

  @Test
  void an_unknown_extent_is_refused() {
    assertThat(run(JobTestCases.class, "all").failures)
        .singleElement()
        .asString()
        .contains(
            "the configuration parameter dynamobackup.quotas (all) must be entry, chart or off");
  }

  private Published run(Class<?> fixture, String extent) {
    Published published = new Published();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(fixture))
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .configurationParameter(Extent.PARAMETER, extent)
                .configurationParameter("junit.platform.reporting.output.dir", directory.toString())
                .build(),
            published);
    return published;
  }

  /** Collects what tests publish. */
  private static final class Published implements TestExecutionListener {
    private final List<String> entries = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
      entries.add(entry.getKeyValuePairs().get(Extent.PARAMETER));
    }

    @Override
    public void fileEntryPublished(TestIdentifier test, FileEntry file) {
      try {
        files.add(Files.readString(file.getPath()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      result.getThrowable().ifPresent(failures::add);
    }
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  @WithTable(name = "invoices", partitionKey = "invoice")
  @WithTable(name = "customers", partitionKey = "customer")
  static class JobTestCases {
    @Test
    void job(DynamoDbClient dynamo, FakeClock clock, DynamoDbEngine engine) {
      for (String table : List.of("orders", "invoices", "customers")) {
        dynamo.describeContinuousBackups(r -> r.tableName(table));
      }
      for (String table : List.of("orders", "invoices", "customers")) {
        dynamo.createBackup(r -> r.tableName(table).backupName("nightly"));
        clock.advance(Duration.ofMinutes(1));
      }
      assertThat(engine.quotas().uses()).allMatch(QuotaReportTests::hasRoom);
    }
  }

  private static boolean hasRoom(QuotaUse use) {
    return use.load() < 0.5;
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  static class SilentTestCases {
    @Test
    void test(DynamoDbClient dynamo) {
      assertThat(dynamo.listTables().tableNames()).containsExactly("orders");
    }
  }
}
