package io.dynamobackup.junit.account;

import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Faults.lostReply;
import static io.dynamobackup.engine.stubbing.Faults.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.engine.stubbing.Stubs;
import io.dynamobackup.junit.BuildRun;
import io.dynamobackup.junit.DynamoBackupExtension;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.Lifetime;
import io.dynamobackup.junit.WithTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

class AccountTests {

  private final Path directory;

  AccountTests(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void account_tells_time_operation_request_and_answer() {
    assertThat(reports(StoryTestCases.class))
        .containsExactly(
            """
            Nightly backup › table is lost and comes back
              2018-12-14
              14:25:00.000  PutItem                 Music {Artist: No One You Know, Songs: 2 elements, Year: 2018} → stored
              14:25:00.000  CreateBackup            Music, backup nightly → CREATING …/backup/01544797500000-********
              … 35 days 1 minute later, 2019-01-18 …
              14:26:00.000  DescribeBackup          …/backup/01544797500000-******** → nightly AVAILABLE of Music, 1 item
              14:26:00.000  DeleteTable             Music → DELETING
              14:26:05.000  RestoreTableFromBackup  …/backup/01544797500000-******** to Music2 → CREATING
              14:26:05.000  DescribeTable           Music ✗ ResourceNotFoundException: Requested resource not found: Table: Music not found
            """);
  }

  @Test
  void every_attempt_is_told_and_what_the_users_interceptors_make_of_it() {
    assertThat(reports(RetryTestCases.class))
        .singleElement()
        .asString()
        .containsSubsequence(
            "ListTables  ✗ ProvisionedThroughputExceededException: slow down",
            "ListTables  ✗ ProvisionedThroughputExceededException: slow down",
            "ListTables  → no tables");
  }

  @Test
  void what_was_done_is_told_though_its_reply_was_lost() {
    assertThat(reports(LostReplyTestCases.class))
        .singleElement()
        .asString()
        .containsSubsequence(
            "CreateBackup  Music, backup nightly → CREATING …/backup/01544797500000-********"
                + " ✗ connection reset\n",
            "CreateBackup  Music, backup nightly ✗ no reply\n",
            "CreateBackup  Music, backup nightly → CREATING …/backup/0154479753",
            "-********\n");
  }

  @Test
  void aws_backup_is_told_in_short() {
    assertThat(reports(VaultTestCases.class).get(0).replaceAll("[0-9a-f-]{36}", "*"))
        .isEqualTo(
            """
            AccountTests$VaultTestCases › test
              2018-12-14
              14:25:00.000  backup:CreateBackupVault                nightly → created
              14:25:00.000  backup:PutBackupVaultLockConfiguration  BackupVaultName=nightly, MinRetentionDays=7 → done
              14:25:00.000  backup:StartBackupJob                   Music into nightly → job *
              14:25:00.000  backup:DescribeBackupJob                * → FAILED: Retention period of the backup job is outside of the range that Vault Lock of backup vault nightly …
              14:25:00.000  backup:StartBackupJob                   Music into nightly → job *
              14:25:00.000  backup:ListRecoveryPointsByBackupVault  nightly → 1 recovery point
            """);
  }

  @Test
  void each_test_of_a_shared_engine_has_its_part() {
    assertThat(reports(SharedTestCases.class))
        .containsExactly(
            """
            AccountTests$SharedTestCases › one
              2018-12-14
              14:25:00.000  ListTables  → 1 table: Music
            """,
            """
            AccountTests$SharedTestCases › two
              2018-12-14
              14:25:00.000  DescribeLimits  → AccountMaxReadCapacityUnits=80000, AccountMaxWriteCapacityUnits=80000, TableMaxReadCapacityUnits=40…
            """,
            """
            AccountTests$SharedTestCases
              2018-12-14
              14:25:00.000  ListBackups  all tables → no backups
            """);
  }

  @Test
  void invocations_have_their_names() {
    assertThat(reports(ParameterizedTestCases.class))
        .singleElement()
        .asString()
        .startsWith("AccountTests$ParameterizedTestCases › number of tables › [1] ");
  }

  @Test
  void nothing_is_told_unless_asked_for_or_when_nothing_was_called() {
    assertThat(reports(StoryTestCases.class, "off")).isEmpty();
    assertThat(reports(SilentTestCases.class, "report")).isEmpty();
  }

  private List<String> reports(Class<?> fixture) {
    return reports(fixture, "report");
  }

  private List<String> reports(Class<?> fixture, String destination) {
    BuildRun run = BuildRun.of(fixture, Map.of(Destination.PARAMETER, destination), directory);
    assertThat(run.failures()).isEmpty();
    return run.texts().stream()
        .map(text -> text.replaceAll("-[0-9a-f]{8}\\b", "-********"))
        .toList();
  }

  @DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
  @WithTable(name = "Music", partitionKey = "Artist")
  @DisplayName("Nightly backup")
  static class StoryTestCases {
    @Test
    void table_is_lost_and_comes_back(DynamoDbClient dynamo, FakeClock clock) {
      dynamo.putItem(
          r ->
              r.tableName("Music")
                  .item(
                      Map.of(
                          "Artist", AttributeValue.fromS("No One You Know"),
                          "Year", AttributeValue.fromN("2018"),
                          "Songs",
                              AttributeValue.fromL(
                                  List.of(
                                      AttributeValue.fromS("Call Me Today"),
                                      AttributeValue.fromS("Howdy"))))));
      String arn =
          dynamo
              .createBackup(r -> r.tableName("Music").backupName("nightly"))
              .backupDetails()
              .backupArn();
      clock.advance(Duration.ofDays(35).plusMinutes(1));
      dynamo.describeBackup(r -> r.backupArn(arn));
      dynamo.deleteTable(r -> r.tableName("Music"));
      clock.advance(Duration.ofSeconds(5));
      dynamo.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("Music2"));
      refused(() -> dynamo.describeTable(r -> r.tableName("Music")));
    }
  }

  private static void refused(Runnable call) {
    try {
      call.run();
    } catch (DynamoDbException expected) {
      assertThat(expected).isNotNull();
    }
  }

  static class RetryTestCases {
    private int attempts;

    @RegisterExtension
    final DynamoBackupExtension extension =
        DynamoBackupExtension.builder()
            .engine(
                EngineOptions.instant().toBuilder()
                    .interceptor(
                        (call, chain) -> {
                          if (++attempts <= 2) {
                            throw ProvisionedThroughputExceededException.builder()
                                .message("slow down")
                                .build();
                          }
                          return chain.proceed(call);
                        })
                    .build())
            .build();

    @Test
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "Artist")
  static class LostReplyTestCases {
    @Test
    void test(DynamoDbClient dynamo, Stubs stubs) {
      stubs.stubFor(createBackup().onCall(1).willReturn(lostReply()));
      stubs.stubFor(createBackup().onCall(2).willReturn(timeout()));

      dynamo.createBackup(r -> r.tableName("Music").backupName("nightly"));
    }
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "Artist")
  static class VaultTestCases {
    @Test
    void test(BackupClient backup) {
      backup.createBackupVault(r -> r.backupVaultName("nightly"));
      backup.putBackupVaultLockConfiguration(
          r -> r.backupVaultName("nightly").minRetentionDays(7L));
      String job = start(backup, 1);
      backup.describeBackupJob(r -> r.backupJobId(job));
      start(backup, 30);
      backup.listRecoveryPointsByBackupVault(r -> r.backupVaultName("nightly"));
    }

    private static String start(BackupClient backup, long days) {
      return backup
          .startBackupJob(
              r ->
                  r.backupVaultName("nightly")
                      .resourceArn("arn:aws:dynamodb:us-east-1:123456789012:table/Music")
                      .iamRoleArn("arn:aws:iam::123456789012:role/backup")
                      .lifecycle(l -> l.deleteAfterDays(days)))
          .backupJobId();
    }
  }

  @DynamoBackupTest(lifetime = Lifetime.CLASS)
  @WithTable(name = "Music", partitionKey = "Artist")
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class SharedTestCases {
    @Test
    @Order(1)
    void one(DynamoDbClient dynamo) {
      dynamo.listTables();
    }

    @Test
    @Order(2)
    void two(DynamoDbClient dynamo) {
      dynamo.describeLimits();
    }

    @AfterAll
    static void after(DynamoDbClient dynamo) {
      dynamo.listBackups();
    }
  }

  @DynamoBackupTest
  static class ParameterizedTestCases {
    @ParameterizedTest
    @ValueSource(ints = 0)
    void number_of_tables(int number, DynamoDbClient dynamo) {
      assertThat(dynamo.listTables().tableNames()).hasSize(number);
    }
  }

  @DynamoBackupTest
  static class SilentTestCases {
    @Test
    void test(DynamoDbClient dynamo) {
      assertThat(dynamo).isNotNull();
    }
  }
}
