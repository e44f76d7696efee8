package io.dynamobackup.engine.conformance.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.plan.Plans;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupSelection;
import software.amazon.awssdk.services.backup.model.BackupSelectionsListMember;
import software.amazon.awssdk.services.backup.model.Condition;
import software.amazon.awssdk.services.backup.model.ConditionParameter;
import software.amazon.awssdk.services.backup.model.ConditionType;
import software.amazon.awssdk.services.backup.model.CreateBackupSelectionResponse;
import software.amazon.awssdk.services.backup.model.GetBackupSelectionResponse;

class BackupSelectionTests {
  private final Plans plans = Plans.in(Target.instant());
  private final BackupClient backup = plans.backup();
  private final String plan = plans.create(rule -> {});

  @AfterEach
  void close() {
    plans.target().close();
  }

  @Test
  void a_selection_is_given_back_as_it_was_created() {
    BackupSelection selection = all().toBuilder().notResources(Plans.TABLE_ARN).build();

    CreateBackupSelectionResponse created = create(selection, "once");

    assertThat(created.backupPlanId()).isEqualTo(plan);
    assertThat(created.creationDate()).isEqualTo(Instant.parse("2018-12-14T14:25:00Z"));
    GetBackupSelectionResponse given =
        backup.getBackupSelection(r -> r.backupPlanId(plan).selectionId(created.selectionId()));
    assertThat(given.backupSelection()).isEqualTo(selection);
    assertThat(given.creatorRequestId()).isEqualTo("once");
    assertThat(given.creationDate()).isEqualTo(created.creationDate());
  }

  private static BackupSelection all() {
    return BackupSelection.builder()
        .selectionName("all")
        .iamRoleArn(Plans.ROLE)
        .resources("*")
        .build();
  }

  private CreateBackupSelectionResponse create(BackupSelection selection, String requestId) {
    return backup.createBackupSelection(
        r -> r.backupPlanId(plan).backupSelection(selection).creatorRequestId(requestId));
  }

  @Test
  void a_creator_request_id_creates_one_selection() {
    String first = create(all(), "once").selectionId();

    assertThat(create(all(), "once").selectionId()).isEqualTo(first);
    assertThat(listed()).hasSize(1);
  }

  @Test
  void a_creator_request_id_that_is_none_is_refused() {
    assertThat(Refused.by(() -> create(all(), "")).code())
        .isEqualTo("InvalidParameterValueException");
    assertThat(listed()).isEmpty();
  }

  @Test
  void selections_are_listed_in_pages_in_the_order_of_their_creation() {
    for (int i = 0; i < 5; i++) {
      plans.target().advance(Duration.ofSeconds(1));
      String name = "selection" + i;
      plans.assign(plan, s -> s.selectionName(name).resources("*"));
    }

    List<BackupSelectionsListMember> listed =
        backup
            .listBackupSelectionsPaginator(r -> r.backupPlanId(plan).maxResults(2))
            .backupSelectionsList()
            .stream()
            .toList();

    assertThat(listed)
        .extracting(BackupSelectionsListMember::selectionName)
        .containsExactly("selection0", "selection1", "selection2", "selection3", "selection4");
    assertThat(listed.get(0).iamRoleArn()).isEqualTo(Plans.ROLE);
    assertThat(listed.get(0).backupPlanId()).isEqualTo(plan);
  }

  private List<BackupSelectionsListMember> listed() {
    return backup.listBackupSelections(r -> r.backupPlanId(plan)).backupSelectionsList();
  }

  @Test
  void a_plan_has_a_hundred_selections() {
    for (int i = 0; i < 100; i++) {
      String name = "selection" + i;
      plans.assign(plan, s -> s.selectionName(name).resources("*"));
    }

    assertThat(Refused.by(() -> plans.assign(plan)).code()).isEqualTo("LimitExceededException");
    assertThat(listed()).hasSize(100);
  }

  @Test
  void a_deleted_selection_is_not_found() {
    String id = plans.assign(plan);

    delete(id);

    assertThat(listed()).isEmpty();
    assertThat(Refused.by(() -> delete(id)).code()).isEqualTo("ResourceNotFoundException");
    assertThat(
            Refused.by(() -> backup.getBackupSelection(r -> r.backupPlanId(plan).selectionId(id)))
                .code())
        .isEqualTo("ResourceNotFoundException");
  }

  private void delete(String id) {
    backup.deleteBackupSelection(r -> r.backupPlanId(plan).selectionId(id));
  }

  @Test
  void a_plan_that_is_not_there_is_not_found() {
    assertThat(Refused.by(() -> plans.assign("42")).code()).isEqualTo("ResourceNotFoundException");
    assertThat(Refused.by(() -> backup.listBackupSelections(r -> r.backupPlanId("42"))).code())
        .isEqualTo("ResourceNotFoundException");
  }

  @Test
  void a_selection_must_select_something() {
    assertThat(Refused.by(() -> plans.assign(plan, s -> {})))
        .isEqualTo(
            new Refused(
                "MissingParameterValueException",
                "Either Resources or Conditions must not be null"));
    Refused empty =
        new Refused(
            "InvalidParameterValueException",
            "Invalid backup selection. Either 'ListOfTags' or 'Resources' section must be"
                + " non-empty.");
    assertThat(Refused.by(() -> plans.assign(plan, s -> s.resources(List.of())))).isEqualTo(empty);
    assertThat(
            Refused.by(
                () ->
                    plans.assign(
                        plan,
                        s ->
                            s.conditions(
                                c ->
                                    c.stringEquals(
                                        p ->
                                            p.conditionKey("aws:ResourceTag/a")
                                                .conditionValue("b"))))))
        .isEqualTo(empty);
    assertThat(listed()).isEmpty();
  }

  static List<Arguments> wrong() {
    return List.of(
        refusal(s -> s.resources("Music"), "InvalidParameterValueException"),
        refusal(s -> s.resources("*").notResources("Music"), "InvalidParameterValueException"),
        refusal(s -> s.resources(Plans.TABLE_ARN + "*s"), "InvalidParameterValueException"),
        refusal(
            s -> s.resources("arn:aws:dynamodb:*:*:table/*s*"), "InvalidParameterValueException"),
        refusal(s -> s.resources("*").iamRoleArn("role"), "InvalidParameterValueException"),
        refusal(s -> s.resources("*").iamRoleArn(null), "MissingParameterValueException"),
        refusal(
            s -> s.resources("*").selectionName("a selection"), "InvalidParameterValueException"),
        refusal(
            s -> s.resources(Collections.nCopies(501, Plans.TABLE_ARN)),
            "InvalidParameterValueException"),
        refusal(s -> s.resources(Collections.nCopies(31, "*")), "InvalidParameterValueException"),
        refusal(
            s ->
                s.listOfTags(
                    Collections.nCopies(
                        31,
                        Condition.builder()
                            .conditionType(ConditionType.STRINGEQUALS)
                            .conditionKey("a")
                            .conditionValue("b")
                            .build())),
            "InvalidParameterValueException"),
        refusal(
            s ->
                s.listOfTags(
                    Condition.builder()
                        .conditionType("STRINGLIKE")
                        .conditionKey("a")
                        .conditionValue("b")
                        .build()),
            "InvalidParameterValueException"),
        refusal(
            s ->
                s.resources("*")
                    .conditions(
                        c ->
                            c.stringLike(
                                Collections.nCopies(
                                    31,
                                    ConditionParameter.builder()
                                        .conditionKey("aws:ResourceTag/a")
                                        .conditionValue("b")
                                        .build()))),
            "InvalidParameterValueException"),
        refusal(
            s ->
                s.resources("*")
                    .conditions(c -> c.stringLike(p -> p.conditionKey("a").conditionValue("b"))),
            "InvalidParameterValueException"),
        refusal(
            s ->
                s.resources("*")
                    .conditions(c -> c.stringLike(p -> p.conditionKey("aws:ResourceTag/a"))),
            "MissingParameterValueException"));
  }

  private static Arguments refusal(Consumer<BackupSelection.Builder> change, String code) {
    return Arguments.of(change, code);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void what_is_wrong_is_refused_and_assigns_nothing(
      Consumer<BackupSelection.Builder> change, String code) {
    assertThat(Refused.by(() -> plans.assign(plan, change)).code()).isEqualTo(code);
    assertThat(listed()).isEmpty();
  }
}
