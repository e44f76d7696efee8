package io.dynamobackup.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.protocols.core.OperationInfo;

class RoutesTests {
  private final Routes routes = RestQuestion.ROUTES;

  static List<BackupOperation> operations() {
    return BackupOperation.all();
  }

  @Test
  void every_operation_of_the_client_has_a_route() {
    assertThat(operations())
        .hasSizeGreaterThan(100)
        .extracting(BackupOperation::name)
        .allMatch(routes.operations()::contains);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void a_route_is_the_one_the_sdk_asks_by(BackupOperation operation) {
    OperationInfo binding = operation.binding();

    String path = binding.requestUri().split("\\?", 2)[0];
    Routes.Route route =
        Objects.requireNonNull(routes.find(binding.httpMethod().name(), path), path);

    assertThat(route.operation()).isEqualTo(operation.name());
    route.labels().forEach((label, value) -> assertThat(value).isEqualTo("{" + label + "}"));
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /backup-vaults/nightly, CreateBackupVault",
    "PUT, /backup-vaults/nightly/, CreateBackupVault",
    "GET, /backup-vaults, ListBackupVaults",
    "GET, /backup-vaults/, ListBackupVaults",
    "GET, /backup/plans/, ListBackupPlans",
    "GET, /backup/plans/42/, GetBackupPlan",
    "GET, /backup/template/plans, ListBackupPlanTemplates"
  })
  void a_slash_at_the_end_makes_no_difference(String method, String path, String operation) {
    assertThat(routes.find(method, path)).extracting("operation").isEqualTo(operation);
  }

  @Test
  void an_arn_in_a_path_is_decoded_as_one_label() {
    String arn = "arn:aws:dynamodb:us-east-1:123456789012:table/a+b/backup/01544797500000-1";
    String path =
        "/backup-vaults/nightly/recovery-points/" + arn.replace(":", "%3A").replace("/", "%2F");

    Routes.Route route = routes.find("GET", path);

    assertThat(route)
        .isEqualTo(
            new Routes.Route(
                "DescribeRecoveryPoint",
                200,
                Map.of("backupVaultName", "nightly", "recoveryPointArn", arn)));
  }

  @ParameterizedTest
  @CsvSource({
    "PATCH, /backup-vaults/nightly",
    "GET, /backup-vaults/nightly/nonsense",
    "GET, /nonsense",
    "GET, /backup-vaults/%zz",
    "GET, //"
  })
  void anything_else_has_no_route(String method, String path) {
    assertThat(routes.find(method, path)).isNull();
  }
}
