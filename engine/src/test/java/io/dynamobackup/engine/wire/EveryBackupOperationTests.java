package io.dynamobackup.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.utils.builder.Buildable;

/** What the client of AWS Backup has, an engine has too, or refuses by its name. */
class EveryBackupOperationTests {

  @Test
  @Tag("sdk-of-the-service-model")
  void an_operation_is_answered_or_refused_by_name() throws Exception {
    Map<String, String> refusals = new TreeMap<>();
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      List<BackupOperation> all = BackupOperation.all();
      for (BackupOperation operation : all) {
        String refusal = refusal(engine.backupClient(), operation);
        if (refusal != null) {
          refusals.put(operation.name(), refusal);
        }
      }
      assertThat(all).hasSize(108);
    }

    assertThat(refusals).isNotEmpty().doesNotContainKey("StartCopyJob");
    assertThat(refusals)
        .allSatisfy(
            (name, refusal) ->
                assertThat(refusal)
                    .startsWith(
                        "DynamoBackup does not have the operation %s of AWS Backup"
                            .formatted(name)));
  }

  /** Returns the text with which an engine refuses an operation that it does not have, or null. */
  private static @Nullable String refusal(BackupClient client, BackupOperation operation)
      throws Exception {
    try {
      operation.method().invoke(client, request(operation));
      return null;
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof AwsServiceException error)) {
        throw new AssertionError("failed: " + operation.name(), e.getCause());
      }
      return error.awsErrorDetails().errorCode().equals("UnknownOperationException")
          ? error.awsErrorDetails().errorMessage()
          : null;
    }
  }

  /** Without what must be in its path, the SDK itself would refuse a request. */
  private static Object request(BackupOperation operation) {
    SdkPojo builder = SdkShapes.builder(operation.requestType());
    for (Member member : Shape.of(builder).members()) {
      if (member.field().location() == MarshallLocation.PATH) {
        member.set(builder, "any");
      }
    }
    return ((Buildable) builder).build();
  }
}
