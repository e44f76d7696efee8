package io.dynamobackup.engine.conformance.vault;

import static io.dynamobackup.engine.conformance.BackupRefusals.asMissing;
import static io.dynamobackup.engine.conformance.BackupRefusals.asTooMany;
import static io.dynamobackup.engine.conformance.BackupRefusals.asUnknown;
import static io.dynamobackup.engine.conformance.BackupRefusals.asWrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupVaultEvent;
import software.amazon.awssdk.services.backup.model.GetBackupVaultNotificationsResponse;

/** What a vault is given and gives back: its policy, its notifications, its tags. */
class VaultSettingsTests {
  private static final String NAME = "nightly";
  private static final String ARN = "arn:aws:backup:us-east-1:123456789012:backup-vault:nightly";
  private static final String TOPIC = "arn:aws:sns:us-east-1:123456789012:vaults";
  private static final String POLICY = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";

  private final Target target = Target.instant();
  private final BackupClient backup = target.backup();

  @BeforeEach
  void create() {
    backup.createBackupVault(
        r -> r.backupVaultName(NAME).backupVaultTags(Map.of("team", "music", "stage", "test")));
  }

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void a_policy_is_given_back_until_it_is_deleted() {
    backup.putBackupVaultAccessPolicy(r -> r.backupVaultName(NAME).policy(POLICY));

    assertThat(backup.getBackupVaultAccessPolicy(r -> r.backupVaultName(NAME)).policy())
        .isEqualTo(POLICY);

    backup.deleteBackupVaultAccessPolicy(r -> r.backupVaultName(NAME));
    assertThat(Refused.by(() -> backup.getBackupVaultAccessPolicy(r -> r.backupVaultName(NAME))))
        .isEqualTo(
            new Refused(
                "ResourceNotFoundException", "Backup Vault " + ARN + " has no associated POLICY"));
  }

  @Test
  void a_policy_must_be_there() {
    assertThat(Refused.by(() -> backup.putBackupVaultAccessPolicy(r -> r.backupVaultName(NAME))))
        .isEqualTo(asMissing("Policy must not be null"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "[]", "{", "{} {}"})
  void a_policy_must_be_a_document(String policy) {
    assertThat(
            Refused.by(
                () ->
                    backup.putBackupVaultAccessPolicy(r -> r.backupVaultName(NAME).policy(policy))))
        .isEqualTo(
            new Refused("InvalidParameterValueException", "Policy must be a document of JSON"));
  }

  @ParameterizedTest
  @CsvSource({
    "alarms, Invalid SNSTopicArn: alarms",
    "arn:aws:sns:us-east-1:123456789012:alarms.fifo,"
        + " Invalid SNSTopicArn: arn:aws:sns:us-east-1:123456789012:alarms.fifo",
    "arn:aws:sns:us-east-1:210987654321:alarms, SNSTopicArn"
        + " (arn:aws:sns:us-east-1:210987654321:alarms) must be of account 123456789012",
  })
  void a_topic_must_be_one_of_the_account(String topic, String message) {
    assertThat(
            Refused.by(
                () ->
                    backup.putBackupVaultNotifications(
                        r ->
                            r.backupVaultName(NAME)
                                .snsTopicArn(topic)
                                .backupVaultEvents(BackupVaultEvent.BACKUP_JOB_COMPLETED))))
        .isEqualTo(new Refused("InvalidParameterValueException", message));
  }

  @Test
  void notifications_are_given_back_until_they_are_deleted() {
    backup.putBackupVaultNotifications(
        r ->
            r.backupVaultName(NAME)
                .snsTopicArn(TOPIC)
                .backupVaultEvents(
                    BackupVaultEvent.BACKUP_JOB_COMPLETED, BackupVaultEvent.COPY_JOB_FAILED));

    GetBackupVaultNotificationsResponse got =
        backup.getBackupVaultNotifications(r -> r.backupVaultName(NAME));
    assertThat(got.backupVaultArn()).isEqualTo(ARN);
    assertThat(got.snsTopicArn()).isEqualTo(TOPIC);
    assertThat(got.backupVaultEvents())
        .containsExactly(BackupVaultEvent.BACKUP_JOB_COMPLETED, BackupVaultEvent.COPY_JOB_FAILED);

    backup.deleteBackupVaultNotifications(r -> r.backupVaultName(NAME));
    assertThat(Refused.by(() -> backup.getBackupVaultNotifications(r -> r.backupVaultName(NAME))))
        .isEqualTo(
            new Refused(
                "ResourceNotFoundException",
                "Failed reading notifications from database for Backup vault nightly"));
  }

  @Test
  void a_deprecated_event_is_refused() {
    Refused refused =
        Refused.by(
            () ->
                backup.putBackupVaultNotifications(
                    r ->
                        r.backupVaultName(NAME)
                            .snsTopicArn(TOPIC)
                            .backupVaultEvents(BackupVaultEvent.BACKUP_JOB_FAILED)));

    assertThat(refused)
        .isEqualTo(
            asWrong(
                "Please select from the following list of notifications BACKUP_JOB_STARTED,"
                    + " BACKUP_JOB_COMPLETED, RESTORE_JOB_STARTED, RESTORE_JOB_COMPLETED,"
                    + " COPY_JOB_STARTED, COPY_JOB_SUCCESSFUL, COPY_JOB_FAILED,"
                    + " RECOVERY_POINT_MODIFIED, S3_BACKUP_OBJECT_FAILED,"
                    + " S3_RESTORE_OBJECT_FAILED"));
  }

  @Test
  void an_event_that_is_none_is_refused() {
    Refused refused =
        Refused.by(
            () ->
                backup.putBackupVaultNotifications(
                    r ->
                        r.backupVaultName(NAME)
                            .snsTopicArn(TOPIC)
                            .backupVaultEventsWithStrings("FULL_MOON")));

    assertThat(refused.message())
        .startsWith(
            "1 validation error detected: Value '[FULL_MOON]' at 'backupVaultEvents' failed to"
                + " satisfy constraint: Member must satisfy constraint: [Member must satisfy enum"
                + " value set: [");
  }

  @Test
  void tags_are_those_of_creation_and_those_added() {
    backup.tagResource(r -> r.resourceArn(ARN).tags(Map.of("stage", "live", "cost", "42")));

    assertThat(tags())
        .containsExactlyEntriesOf(
            new TreeMap<>(Map.of("cost", "42", "stage", "live", "team", "music")));
  }

  @Test
  void untagging_removes_keys_and_ignores_those_that_are_not_there() {
    backup.untagResource(r -> r.resourceArn(ARN).tagKeyList("team", "unknown"));

    assertThat(tags()).isEqualTo(Map.of("stage", "test"));
  }

  @Test
  void tags_come_in_pages() {
    Map<String, String> listed = new HashMap<>();
    List<Integer> sizes =
        backup.listTagsPaginator(r -> r.resourceArn(ARN).maxResults(1)).stream()
            .map(
                page -> {
                  listed.putAll(page.tags());
                  return page.tags().size();
                })
            .toList();

    assertThat(sizes).containsExactly(1, 1);
    assertThat(listed).isEqualTo(Map.of("team", "music", "stage", "test"));
  }

  @Test
  void what_is_not_there_has_no_tags() {
    backup.deleteBackupVault(r -> r.backupVaultName(NAME));

    assertThat(Refused.by(this::tags)).isEqualTo(asUnknown("Resource " + ARN));
    assertThat(Refused.by(() -> backup.tagResource(r -> r.resourceArn(ARN).tags(Map.of("a", "b")))))
        .isEqualTo(asUnknown("Resource " + ARN));
  }

  @Test
  void the_fifty_first_tag_is_too_many_and_changes_nothing() {
    Map<String, String> many = new HashMap<>();
    IntStream.range(0, 49).forEach(i -> many.put("key-" + i, "v"));

    assertThat(Refused.by(() -> backup.tagResource(r -> r.resourceArn(ARN).tags(many))))
        .isEqualTo(asTooMany("A resource has at most 50 tags"));
    assertThat(tags()).hasSize(2);
  }

  @Test
  void aws_keeps_some_keys_for_itself() {
    assertThat(
            Refused.by(
                () -> backup.tagResource(r -> r.resourceArn(ARN).tags(Map.of("aws:x", "y")))))
        .isEqualTo(asWrong("Tag key aws:x must not start with aws:"));
  }

  private Map<String, String> tags() {
    return backup.listTags(r -> r.resourceArn(ARN)).tags();
  }
}
