package io.dynamobackup.examples;

import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Calls.listBackups;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.stubbing.Stubs;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.Endpoint;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Programs in other languages, each with its own client in its own process. Their tests run where
 * the clients are: {@code .ci/run} installs them, and asks for the tags.
 */
@DynamoBackupTest
class ForeignClientTests {
  private final URI endpoint;
  private final DynamoDbClient dynamo;
  private final FakeClock clock;
  private final Stubs stubs;

  ForeignClientTests(@Endpoint URI endpoint, DynamoDbClient dynamo, FakeClock clock, Stubs stubs) {
    this.endpoint = endpoint;
    this.dynamo = dynamo;
    this.clock = clock;
    this.stubs = stubs;
  }

  // tag::order[]
  @BeforeEach
  void order() {
    stubs.stubFor(
        createBackup()
            .willAnswer(
                (call, chain) -> {
                  SdkResponse answer = chain.proceed(call);
                  clock.advance(Duration.ofDays(1));
                  return answer;
                }));
    stubs.stubFor(createBackup().willReturn(throttling()).times(1));
  }

  // end::order[]

  @Test
  @Tag("aws-cli")
  void aws_cli() throws Exception {
    tell(Program.ofShell("backup.sh"));
  }

  @Test
  @Tag("boto3")
  void boto3() throws Exception {
    tell(Program.ofPython("backup.py"));
  }

  @Test
  @Tag("javascript")
  void sdk_for_javascript() throws Exception {
    tell(Program.ofJavaScript("backup.mjs"));
  }

  // tag::story[]
  private void tell(Program program) throws IOException, InterruptedException {
    List<String> output = program.run(endpoint);

    assertThat(output)
        .containsExactly(
            "Music is CREATING",
            "songs: Call Me Today, Howdy",
            "backups: monday, tuesday, wednesday",
            "songs restored: 3",
            "backups left after the first: tuesday",
            "deleted again: BackupNotFoundException, Backup not found");
    assertThat(dynamo.listBackups().backupSummaries())
        .extracting(backup -> backup.backupName() + " at " + backup.backupCreationDateTime())
        .containsExactly("monday at 2018-12-14T14:25:00Z", "tuesday at 2018-12-15T14:25:00Z");
    stubs.verify(4, createBackup());
    stubs.verify(5, listBackups());
  }
  // end::story[]
}
