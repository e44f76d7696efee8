package io.dynamobackup.engine.transport;

import static io.dynamobackup.engine.stubbing.Calls.operation;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.backup.BackupClient;

/** AWS Backup at the address at which DynamoDB answers. */
class BackupOverHttpTests {
  private static final String TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";
  private static final String NOT_FOUND =
      "ResourceNotFoundException:http://internal.amazon.com/coral/com.amazonaws.services.cryo/";

  private final IllegalStateException bug = new IllegalStateException("a bug");
  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final OverHttp overHttp = new OverHttp(engine);
  private final BackupClient backup = overHttp.backup();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    overHttp.close();
    engine.close();
  }

  @Test
  void clients_of_both_services_reach_one_engine() {
    Music.create(overHttp.client());
    backup.createBackupVault(r -> r.backupVaultName("nightly"));
    backup.startBackupJob(
        r ->
            r.backupVaultName("nightly")
                .resourceArn(TABLE)
                .iamRoleArn("arn:aws:iam::123456789012:role/backup"));

    String arn =
        backup.listRecoveryPointsByResource(r -> r.resourceArn(TABLE)).recoveryPoints().stream()
            .map(point -> point.recoveryPointArn())
            .findFirst()
            .orElseThrow();
    assertThat(arn).startsWith(TABLE + "/backup/");
    assertThat(
            backup
                .describeRecoveryPoint(r -> r.backupVaultName("nightly").recoveryPointArn(arn))
                .recoveryPointArn())
        .isEqualTo(arn);
    assertThat(
            overHttp.client().describeBackup(r -> r.backupArn(arn)).backupDescription().toString())
        .contains("AWS_BACKUP");
  }

  @Test
  void errors_arrive_as_those_of_the_service() {
    assertThat(Refused.by(() -> backup.describeBackupVault(r -> r.backupVaultName("other"))))
        .isEqualTo(new Refused("ResourceNotFoundException", "Backup vault other not found"));
  }

  @Test
  void stubs_answer_there_too() {
    engine.stubs().stubFor(operation("backup:ListBackupVaults").willReturn(throttling()).times(2));

    assertThat(backup.listBackupVaults(r -> {}).backupVaultList()).isEmpty();
    engine.stubs().verify(3, operation("backup:ListBackupVaults"));
  }

  @Test
  void an_unsigned_request_is_for_the_service_that_has_its_path() throws Exception {
    assertThat(send("PUT", "/backup-vaults/nightly", "{}").body())
        .contains("\"BackupVaultName\":\"nightly\"");
    assertThat(send("GET", "/backup-vaults", "").body())
        .isEqualTo(send("GET", "/backup-vaults/?maxResults=1", "").body())
        .contains("\"BackupVaultName\":\"nightly\"");
    assertThat(send("GET", "/any", "").body()).startsWith("healthy: dynamodb.");
  }

  @Test
  void a_signature_for_the_service_goes_before_the_path() throws Exception {
    HttpResponse<String> ofBackup = signed("backup", "/any");
    HttpResponse<String> ofDynamoDb = signed("dynamodb", "/backup-vaults/");

    assertThat(ofBackup.statusCode()).isEqualTo(404);
    assertThat(ofBackup.headers().firstValue("x-amzn-ErrorType").orElseThrow())
        .startsWith("UnknownOperationException:");
    assertThat(ofDynamoDb.body()).startsWith("healthy: dynamodb.");
  }

  @Test
  void a_signature_tells_region_and_account() throws Exception {
    engine
        .account("210987654321")
        .backupClient(Region.EU_WEST_1)
        .createBackupVault(r -> r.backupVaultName("theirs"));

    HttpResponse<String> listed =
        http.send(
            request("GET", "/backup-vaults/", "")
                .header("Authorization", authorization("210987654321", "eu-west-1", "backup"))
                .build(),
            BodyHandlers.ofString());

    assertThat(listed.body()).contains("arn:aws:backup:eu-west-1:210987654321:backup-vault:theirs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET|/backup-vaults/a%2Fb|400",
        "GET|/backup-vaults/?maxResults=many|400",
        "GET|/backup-vaults/?maxResults=|400",
        "GET|/backup-vaults/?maxResults|400",
        "GET|/backup-jobs/?createdAfter=yesterday|400",
        "PUT|/backup-vaults/a%|400",
        "PUT|/backup-jobs|400"
      })
  void what_cannot_be_read_is_refused(String method, String path, int status) throws Exception {
    String head = "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";

    assertThat(Raw.exchange(engine.listen(), head.formatted(method, path)))
        .startsWith("HTTP/1.1 " + status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "hi", "{}}"})
  void a_body_that_is_not_an_object_is_refused(String body) throws Exception {
    HttpResponse<String> response = send("PUT", "/backup-vaults/nightly", body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("x-amzn-ErrorType").orElseThrow())
        .startsWith("SerializationException:");
    assertThat(backup.listBackupVaults(r -> {}).backupVaultList()).isEmpty();
  }

  @Test
  void a_body_beyond_16_mebibytes_is_too_large() throws Exception {
    HttpResponse<String> response =
        send("PUT", "/backup-vaults/nightly", "{" + " ".repeat(17 * 1024 * 1024) + "}");

    assertThat(response.statusCode()).isEqualTo(413);
  }

  @Test
  void a_body_in_an_encoding_that_is_none_is_an_error_of_the_server() throws Exception {
    HttpResponse<String> response =
        http.send(
            request("PUT", "/backup-vaults/nightly", "{}").header("Content-Encoding", "br").build(),
            BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.headers().firstValue("x-amzn-ErrorType").orElseThrow())
        .startsWith("InternalServerError:");
  }

  @Test
  void an_error_is_named_in_its_header() throws Exception {
    HttpResponse<String> response = send("GET", "/backup-vaults/other", "");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("x-amzn-ErrorType")).hasValue(NOT_FOUND);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.body()).isEqualTo("{\"Message\":\"Backup vault other not found\"}");
  }

  @Test
  void a_bug_is_told_to_the_client_and_kept_for_the_test() throws Exception {
    engine
        .stubs()
        .stubFor(
            operation("backup:ListBackupVaults")
                .willAnswer(
                    (call, chain) -> {
                      throw bug;
                    }));

    HttpResponse<String> response = send("GET", "/backup-vaults/", "");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.headers().firstValue("x-amzn-ErrorType").orElseThrow())
        .startsWith("InternalFailure:");
    assertThat(engine.failedRequests()).containsExactly(bug);
  }

  private HttpResponse<String> signed(String service, String path) throws Exception {
    return http.send(
        request("GET", path, "")
            .header("Authorization", authorization("key", "us-east-1", service))
            .build(),
        BodyHandlers.ofString());
  }

  private static String authorization(String key, String region, String service) {
    return "AWS4-HMAC-SHA256 Credential=%s/20260101/%s/%s/aws4_request, SignedHeaders=host, Signature=0"
        .formatted(key, region, service);
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    return http.send(request(method, path, body).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String method, String path, String body) {
    return HttpRequest.newBuilder(engine.listen().resolve(path))
        .version(HttpClient.Version.HTTP_1_1)
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }
}
