package io.dynamobackup.engine.conformance.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.AlreadyExistsException;
import software.amazon.awssdk.services.backup.model.ConflictException;
import software.amazon.awssdk.services.backup.model.CreateFrameworkRequest;
import software.amazon.awssdk.services.backup.model.DescribeFrameworkResponse;
import software.amazon.awssdk.services.backup.model.FrameworkControl;
import software.amazon.awssdk.services.backup.model.InvalidParameterValueException;
import software.amazon.awssdk.services.backup.model.ResourceNotFoundException;

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

    assertThatThrownBy(() -> create(r -> r.frameworkName("again")))
        .isInstanceOf(AlreadyExistsException.class)
        .hasMessageContaining(
            "Controls in framework promises from account 123456789012 already exist.");
    assertThatThrownBy(() -> create(r -> r.frameworkControls(control(LOCKED))))
        .isInstanceOf(AlreadyExistsException.class)
        .hasMessageContaining("Framework promises already exists");
    assertThat(create(r -> r.frameworkName("other").frameworkControls(control(LOCKED))))
        .isNotNull();
  }

  @Test
  void a_framework_does_not_take_the_controls_of_another_but_may_keep_its_own() {
    create(r -> {});
    create(r -> r.frameworkName("other").frameworkControls(control(LOCKED)));

    assertThatThrownBy(() -> update(control(LOCKED)))
        .isInstanceOf(AlreadyExistsException.class)
        .hasMessageContaining(
            "Controls in framework other from account 123456789012 already exist.");

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
    assertThatThrownBy(
            () ->
                target
                    .backup()
                    .updateFramework(
                        r -> r.frameworkName("promises").frameworkDescription("other")))
        .isInstanceOf(ConflictException.class);
    target.advance(Duration.ofMinutes(10));
    target.backup().deleteFramework(r -> r.frameworkName("promises"));
    assertThat(describe().deploymentStatus()).isEqualTo("DELETE_IN_PROGRESS");
    target.advance(Duration.ofMinutes(10));
    assertThatThrownBy(this::describe)
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("Framework promises not found");
  }

  @Test
  void controls_that_cannot_be_are_refused_and_nothing_is_created() {
    assertThatThrownBy(() -> create(r -> r.frameworkControls(control("ALL_IS_WELL"))))
        .isInstanceOf(InvalidParameterValueException.class)
        .hasMessageContaining("ControlName (ALL_IS_WELL) must be one of");
    assertThatThrownBy(() -> create(r -> r.frameworkControls(control(PLANNED), control(PLANNED))))
        .isInstanceOf(InvalidParameterValueException.class)
        .hasMessageContaining("is there twice");
    assertThatThrownBy(
            () ->
                create(
                    r ->
                        r.frameworkControls(
                            c ->
                                c.controlName(PLANNED)
                                    .controlScope(s -> s.tags(Map.of("a", "1", "b", "2"))))))
        .isInstanceOf(InvalidParameterValueException.class)
        .hasMessageContaining("at most one tag");
    assertThat(target.backup().listFrameworks(r -> {}).frameworks()).isEmpty();
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
