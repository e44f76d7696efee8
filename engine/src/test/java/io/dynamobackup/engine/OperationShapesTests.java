package io.dynamobackup.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.operation.Operations;
import io.dynamobackup.engine.pipeline.Interceptor;
import io.dynamobackup.engine.pipeline.OperationShapes;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;

/** Every operation is known by the classes that the SDK has for it. */
class OperationShapesTests {

  @Test
  void requests_of_every_operation_are_known() {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      Operations operations = engine.operations();

      assertThat(operations.names())
          .allSatisfy(
              name -> {
                Class<?> request = operations.named(name).request().get().build().getClass();
                assertThat(OperationShapes.isRequest(request, name)).isTrue();
                assertThat(request.getSimpleName()).isEqualTo(OperationShapes.request(name));
              });
    }
  }

  @Test
  void interceptor_lets_an_operation_pass_whose_classes_are_spelt_otherwise() {
    Interceptor proceeding = (call, chain) -> chain.proceed(call);
    EngineOptions options = EngineOptions.instant().toBuilder().interceptor(proceeding).build();
    try (DynamoDbEngine engine = DynamoDbEngine.start(options)) {
      BackupClient backup = engine.backupClient();
      String template =
          """
          {"BackupPlanName": "nightly",
           "Rules": [{"RuleName": "daily", "TargetBackupVaultName": "vault"}]}
          """;

      assertThat(
              backup
                  .getBackupPlanFromJSON(r -> r.backupPlanTemplateJson(template))
                  .backupPlan()
                  .backupPlanName())
          .isEqualTo("nightly");
    }
  }
}
