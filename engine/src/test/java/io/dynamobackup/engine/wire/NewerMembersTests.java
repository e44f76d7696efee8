package io.dynamobackup.engine.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.pipeline.Invocation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.ListBackupJobsRequest;
import software.amazon.awssdk.services.backup.model.TagResourceRequest;

/** Requests of AWS Backup that no SDK of today can send. */
class NewerMembersTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();

  @BeforeEach
  void create() {
    engine.backupClient().createBackupVault(r -> r.backupVaultName("nightly"));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private Reply send(String method, String url, String body) {
    String[] parts = url.split("[?=]", -1);
    Map<String, List<String>> query =
        parts.length == 1 ? Map.of() : Map.of(parts[1], List.of(parts[2]));
    return engine
        .wire()
        .handle(
            new RequestLine(method, parts[0], query),
            body.replace('\'', '"').getBytes(UTF_8),
            Invocation.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "PUT | /backup-vaults/other | {'AirGap':true} | AirGap of CreateBackupVault",
        "PUT | /backup-jobs | {'BackupVaultName':'nightly','ResourceArn':'a','IamRoleArn':'b',"
            + "'Priority':{'a':[1]}} | Priority of StartBackupJob",
        "PUT | /backup/plans/ | {'BackupPlan':{'BackupPlanName':'a','Rules':[{'RuleName':'r',"
            + "'TargetBackupVaultName':'nightly','Lifecycle':{'DeleteAfterHours':7}}]}}"
            + " | DeleteAfterHours of CreateBackupPlan",
        "PUT | /account-settings | {'ResourceTypeOptInPreference':{'DynamoDB':true},'New':1}"
            + " | New of UpdateRegionSettings",
        "GET | /backup-jobs/?byPriority=7 | ~~ | byPriority of ListBackupJobs",
        "GET | /backup-jobs/?MaxResults=7 | ~~ | MaxResults of ListBackupJobs",
      })
  void a_member_that_the_engine_does_not_know_is_refused_by_name(
      String method, String url, String body, String member) {
    Reply reply = send(method, url, body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorType()).startsWith("InvalidParameterValueException:");
    assertThat(Doors.text(reply))
        .isEqualTo("{\"Message\":\"DynamoBackup does not model " + member + " yet\"}");
  }

  @Test
  void what_is_missing_is_told_before() {
    Reply reply = send("PUT", "/backup-jobs", "{'BackupVaultName':'nightly','Priority':7}");

    assertThat(reply.errorType()).startsWith("MissingParameterValueException:");
  }

  @Test
  void a_refused_request_does_nothing() {
    send("PUT", "/backup-vaults/other", "{'AirGap':true}");

    BackupClient backup = engine.backupClient();
    assertThat(backup.listBackupVaults(r -> {}).backupVaultList()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /backup-access-point/create, CreateBackupAccessPoint",
    "DELETE, /backup-access-point/delete/a, DeleteBackupAccessPoint",
    "GET, /backup-access-point, ListBackupAccessPoints",
    "GET, /scan/pitr-malware-scan-results, GetPITRMalwareScanResults"
  })
  void an_operation_that_only_newer_sdks_have_is_refused_by_name(
      String method, String url, String operation) {
    assertThat(Doors.text(send(method, url, "")))
        .contains("does not have the operation " + operation + " of AWS Backup yet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "PUT | /backup-vaults/other | {'AirGap':null,'BackupVaultTags':{'AirGap':'true'}}",
        "PUT | /backup-vaults/other | {'backupVaultName':'x','BackupVaultName':'y'}",
        "GET | /backup-jobs/?maxResults=7 | ~~",
        "GET | /backup-jobs/?X-Amz-Signature=7 | ~~",
      })
  void what_is_absent_or_known_or_signed_is_not_refused(String method, String url, String body) {
    assertThat(send(method, url, body).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"maxResults,", "state, state"})
  void a_member_that_the_sdk_has_and_the_engine_does_not_know_is_found(
      String parameter, @Nullable String newer) {
    NewerMembers members = new NewerMembers(List.of("ListBackupJobsRequest MaxResults"));
    RequestLine line = new RequestLine("GET", "/backup-jobs/", Map.of(parameter, List.of("a")));

    assertThat(members.find(line, new byte[0], (SdkPojo) ListBackupJobsRequest.builder()))
        .isEqualTo(newer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"Tags\":{\"a\":\"b\"}} | Tags", "{\"resourceArn\":\"a\"} |", "{\"Tags\":null} |"})
  void so_is_one_in_the_body(String body, @Nullable String newer) {
    NewerMembers members = new NewerMembers(List.of("TagResourceRequest ResourceArn"));
    RequestLine line = new RequestLine("POST", "/tags/a", Map.of());

    assertThat(members.find(line, body.getBytes(UTF_8), (SdkPojo) TagResourceRequest.builder()))
        .isEqualTo(newer);
  }
}
