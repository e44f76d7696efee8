package io.dynamobackup.engine.conformance.framework;

import static io.dynamobackup.engine.conformance.BackupRefusals.asPresent;
import static io.dynamobackup.engine.conformance.BackupRefusals.asTooMany;
import static io.dynamobackup.engine.conformance.BackupRefusals.asUnknown;
import static io.dynamobackup.engine.conformance.BackupRefusals.asWrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.backup.model.CreateFrameworkRequest;
import software.amazon.awssdk.services.backup.model.DescribeFrameworkResponse;
import software.amazon.awssdk.services.backup.model.FrameworkControl;

class FrameworkTests {
  private static final String PLANNED = "BACKUP_RESOURCES_PROTECTED_BY_BACKUP_PLAN";
  private static final String LOCKED = "BACKUP_RESOURCES_PROTECTED_BY_BACKUP_VAULT_LOCK";

  private Target target = Target.instant();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void a_framework_is_described_as_it_was_created() {
    String arn =
        create(
            r ->
                r.frameworkDescription("what we promised")
                    .idempotencyToken("token")
                    .frameworkTags(Map.of("team", "shop")));

    DescribeFrameworkResponse framework = describe();

    assertThat(arn)
        .matches("arn:aws:backup:us-east-1:123456789012:framework:promises-[0-9a-f-]{36}");
    assertThat(framework.frameworkArn()).isEqualTo(arn);
    assertThat(framework.frameworkDescription()).isEqualTo("what we promised");
    assertThat(framework.frameworkControls()).containsExactly(control(PLANNED));
    assertThat(framework.deploymentStatus()).isEqualTo("COMPLETED");
    assertThat(framework.frameworkStatus()).isEqualTo("ACTIVE");
    assertThat(framework.idempotencyToken()).isEqualTo("token");
    assertThat(target.backup().listTags(r -> r.resourceArn(arn)).tags())
        .containsExactly(Map.entry("team", "shop"));
    assertThat(target.backup().listFrameworks(r -> {}).frameworks().get(0).numberOfControls())
        .isEqualTo(1);
  }

  @Test
  void what_an_update_leaves_out_stays() {
    create(r -> r.frameworkDescription("what we promised"));

    update(control(LOCKED));

    assertThat(describe().frameworkDescription()).isEqualTo("what we promised");
    assertThat(describe().frameworkControls()).containsExactly(control(LOCKED));
  }

  @Test
  void the_controls_of_another_framework_are_refused_in_awss_words() {
    create(r -> {});

    assertThat(Refused.by(() -> create(r -> r.frameworkName("again"))))
        .isEqualTo(
            asPresent("Controls in framework promises from account 123456789012 already exist."));
    assertThat(Refused.by(() -> create(r -> r.frameworkControls(control(LOCKED)))))
        .isEqualTo(asPresent("Framework promises already exists"));
    assertThat(create(r -> r.frameworkName("other").frameworkControls(control(LOCKED))))
        .isNotNull();
  }

  @Test
  void a_framework_does_not_take_the_controls_of_another_but_may_keep_its_own() {
    create(r -> {});
    create(r -> r.frameworkName("other").frameworkControls(control(LOCKED)));

    assertThat(Refused.by(() -> update(control(LOCKED))))
        .isEqualTo(
            asPresent("Controls in framework other from account 123456789012 already exist."));

    update(control(PLANNED));
    assertThat(describe().frameworkControls()).containsExactly(control(PLANNED));
  }

  private void update(FrameworkControl control) {
    target.backup().updateFramework(r -> r.frameworkName("promises").frameworkControls(control));
  }

  @Test
  void a_request_may_be_repeated() {
    String arn = create(r -> r.idempotencyToken("token"));

    assertThat(create(r -> r.idempotencyToken("token"))).isEqualTo(arn);
  }

  @Test
  void deployment_takes_time_in_which_changes_are_refused() {
    target.close();
    target = Target.documented();
    create(r -> {});

    assertThat(describe().deploymentStatus()).isEqualTo("CREATE_IN_PROGRESS");
    assertThat(
            Refused.by(
                () ->
                    target
                        .backup()
                        .updateFramework(
                            r -> r.frameworkName("promises").frameworkDescription("other"))))
        .isEqualTo(new Refused("ConflictException", "Framework promises is in CREATE_IN_PROGRESS"));
    target.advance(Duration.ofMinutes(10));
    target.backup().deleteFramework(r -> r.frameworkName("promises"));
    assertThat(describe().deploymentStatus()).isEqualTo("DELETE_IN_PROGRESS");
    target.advance(Duration.ofMinutes(10));
    assertThat(Refused.by(this::describe)).isEqualTo(asUnknown("Framework promises"));
  }

  static List<Arguments> wrong() {
    return List.of(
        Arguments.of(List.of(), "A framework must have at least one control"),
        Arguments.of(
            List.of(control("ALL_IS_WELL")),
            "ControlName (ALL_IS_WELL) must be one of BACKUP_LAST_RECOVERY_POINT_CREATED,"
                + " BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK,"
                + " BACKUP_RECOVERY_POINT_ENCRYPTED,"
                + " BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED,"
                + " BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK,"
                + " BACKUP_RESOURCES_PROTECTED_BY_BACKUP_PLAN,"
                + " BACKUP_RESOURCES_PROTECTED_BY_BACKUP_VAULT_LOCK,"
                + " BACKUP_RESOURCES_PROTECTED_BY_CROSS_ACCOUNT,"
                + " BACKUP_RESOURCES_PROTECTED_BY_CROSS_REGION,"
                + " BACKUP_RESOURCES_IN_LOGICALLY_AIR_GAPPED_VAULT,"
                + " RESTORE_TIME_FOR_RESOURCES_MEET_TARGET"),
        Arguments.of(
            List.of(control(PLANNED), control(PLANNED)),
            "Control BACKUP_RESOURCES_PROTECTED_BY_BACKUP_PLAN is there twice"),
        Arguments.of(
            List.of(scoped(Map.of("a", "1", "b", "2"))), "A ControlScope has at most one tag"));
  }

  private static FrameworkControl scoped(Map<String, String> tags) {
    return FrameworkControl.builder().controlName(PLANNED).controlScope(s -> s.tags(tags)).build();
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void controls_that_cannot_be_are_refused_and_nothing_is_created(
      List<FrameworkControl> controls, String message) {
    assertThat(Refused.by(() -> create(r -> r.frameworkControls(controls))))
        .isEqualTo(asWrong(message));
    assertThat(target.backup().listFrameworks(r -> {}).frameworks()).isEmpty();
  }

  @Test
  void an_update_to_wrong_controls_changes_nothing() {
    create(r -> {});

    assertThat(
            Refused.by(
                () ->
                    target
                        .backup()
                        .updateFramework(
                            r -> r.frameworkName("promises").frameworkControls(List.of()))))
        .isEqualTo(asWrong("A framework must have at least one control"));
    assertThat(describe().frameworkControls()).containsExactly(control(PLANNED));
  }

  @Test
  void there_are_fifteen_at_most() {
    for (int i = 0; i < 15; i++) {
      String name = "framework" + i;
      create(r -> r.frameworkName(name).frameworkControls(scoped(Map.of("team", name))));
    }

    assertThat(Refused.by(() -> create(r -> {})))
        .isEqualTo(asTooMany("The limit of 15 frameworks per Region is exceeded"));
    assertThat(target.backup().listFrameworks(r -> {}).frameworks()).hasSize(15);
  }

  private String create(Consumer<CreateFrameworkRequest.Builder> change) {
    CreateFrameworkRequest.Builder framework =
        CreateFrameworkRequest.builder()
            .frameworkName("promises")
            .frameworkControls(control(PLANNED));
    change.accept(framework);
    return target.backup().createFramework(framework.build()).frameworkArn();
  }

  private static FrameworkControl control(String name) {
    return FrameworkControl.builder().controlName(name).build();
  }

  private DescribeFrameworkResponse describe() {
    return target.backup().describeFramework(r -> r.frameworkName("promises"));
  }
}
