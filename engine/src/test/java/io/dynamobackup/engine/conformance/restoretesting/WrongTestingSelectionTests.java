package io.dynamobackup.engine.conformance.restoretesting;

import static io.dynamobackup.engine.conformance.BackupRefusals.asMissing;
import static io.dynamobackup.engine.conformance.BackupRefusals.asPresent;
import static io.dynamobackup.engine.conformance.BackupRefusals.asUnknown;
import static io.dynamobackup.engine.conformance.BackupRefusals.asWrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.backup.model.KeyValue;
import software.amazon.awssdk.services.backup.model.RestoreTestingSelectionForCreate;
import software.amazon.awssdk.services.backup.model.RestoreTestingSelectionForUpdate;

/** Selections of a restore testing plan that are not created, or not changed. */
class WrongTestingSelectionTests {
  private final TestingPlans plans = TestingPlans.in(Target.instant());

  @BeforeEach
  void create() {
    plans.create(p -> {});
  }

  @AfterEach
  void close() {
    plans.close();
  }

  static List<Arguments> wrong() {
    return List.of(
        refusal(
            s -> s.restoreTestingSelectionName("all tables"),
            asWrong(
                "RestoreTestingSelectionName (all tables) must be 1 to 50 letters, digits or"
                    + " underscores")),
        refusal(
            s -> s.protectedResourceType("Floppy"),
            asWrong("ProtectedResourceType (Floppy) is not supported by restore testing")),
        refusal(s -> s.iamRoleArn("backup"), asWrong("Invalid IAM role ARN: backup")),
        refusal(
            s -> s.protectedResourceArns(List.<String>of()),
            asMissing(
                "A restore testing selection must have ProtectedResourceArns or"
                    + " ProtectedResourceConditions")),
        refusal(
            s -> s.protectedResourceArns("*", TestingPlans.TABLE_ARN),
            asWrong(
                "ProtectedResourceArns of a restore testing selection are ARNs or the wildcard *,"
                    + " not both")),
        refusal(
            s ->
                s.protectedResourceArns(TestingPlans.TABLE_ARN)
                    .protectedResourceConditions(
                        c -> c.stringEquals(KeyValue.builder().key("a").value("b").build())),
            asWrong(
                "A restore testing selection has ProtectedResourceArns or"
                    + " ProtectedResourceConditions, not both")),
        refusal(
            s -> s.protectedResourceArns(Collections.nCopies(31, TestingPlans.TABLE_ARN)),
            asWrong("ProtectedResourceArns (31) must be between 0 and 30")),
        refusal(
            s -> conditions(s, 16, 15),
            asWrong("ProtectedResourceConditions (31) must be between 0 and 30")),
        refusal(
            s -> s.validationWindowHours(-1),
            asWrong("ValidationWindowHours (-1) must be between 0 and 168")),
        refusal(
            s -> s.validationWindowHours(169),
            asWrong("ValidationWindowHours (169) must be between 0 and 168")),
        refusal(
            s -> s.restoreMetadataOverrides(Map.of("colour", "red")),
            asWrong(
                "Invalid restore metadata: unknown key colour; a table has targetTableName,"
                    + " encryptionType, kmsMasterKeyArn and aws:backup:request-id")));
  }

  private static void conditions(
      RestoreTestingSelectionForCreate.Builder selection, int equal, int different) {
    KeyValue tag = KeyValue.builder().key("aws:ResourceTag/a").value("b").build();
    selection.protectedResourceConditions(
        c ->
            c.stringEquals(Collections.nCopies(equal, tag))
                .stringNotEquals(Collections.nCopies(different, tag)));
  }

  private static Arguments refusal(
      Consumer<RestoreTestingSelectionForCreate.Builder> change, Refused refused) {
    return Arguments.of(change, refused);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_wrong_selection_is_not_created(
      Consumer<RestoreTestingSelectionForCreate.Builder> change, Refused refused) {
    assertThat(Refused.by(() -> plans.select(change))).isEqualTo(refused);
    assertThat(plans.selections()).isEmpty();
  }

  static List<Arguments> greatest() {
    return List.of(
        mayBe(s -> s.restoreTestingSelectionName("a".repeat(50))),
        mayBe(s -> s.protectedResourceArns(Collections.nCopies(30, TestingPlans.TABLE_ARN))),
        mayBe(s -> conditions(s, 15, 15)),
        mayBe(s -> s.protectedResourceType("S3").restoreMetadataOverrides(Map.of("a", "b"))),
        mayBe(s -> s.validationWindowHours(168)));
  }

  private static Arguments mayBe(Consumer<RestoreTestingSelectionForCreate.Builder> change) {
    return Arguments.of(change);
  }

  @ParameterizedTest
  @MethodSource("greatest")
  void a_selection_that_just_may_be_is_created(
      Consumer<RestoreTestingSelectionForCreate.Builder> change) {
    plans.select(change);

    assertThat(plans.selections()).hasSize(1);
  }

  @Test
  void a_wrong_update_changes_nothing() {
    plans.select(s -> s.validationWindowHours(5));

    assertThat(Refused.by(() -> update(s -> s.validationWindowHours(169))))
        .isEqualTo(asWrong("ValidationWindowHours (169) must be between 0 and 168"));
    assertThat(plans.selections().get(0).validationWindowHours()).isEqualTo(5);
  }

  private void update(Consumer<RestoreTestingSelectionForUpdate.Builder> change) {
    plans
        .backup()
        .updateRestoreTestingSelection(
            r ->
                r.restoreTestingPlanName(TestingPlans.PLAN)
                    .restoreTestingSelectionName(TestingPlans.SELECTION)
                    .restoreTestingSelection(change));
  }

  @Test
  void a_selection_that_is_not_there_is_not_found() {
    assertThat(Refused.by(() -> update(s -> {})))
        .isEqualTo(asUnknown("Restore testing selection tables of restore testing plan drill"));
  }

  @Test
  void a_name_is_used_once() {
    plans.select(s -> {});

    assertThat(Refused.by(() -> plans.select(s -> s.validationWindowHours(5))))
        .isEqualTo(asPresent("Restore testing selection tables already exists"));
    assertThat(plans.selections().get(0).validationWindowHours()).isZero();
  }
}
