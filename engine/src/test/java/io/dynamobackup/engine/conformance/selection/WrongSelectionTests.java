package io.dynamobackup.engine.conformance.selection;

import static io.dynamobackup.engine.conformance.BackupRefusals.asAbsent;
import static io.dynamobackup.engine.conformance.BackupRefusals.asMissing;
import static io.dynamobackup.engine.conformance.BackupRefusals.asPresent;
import static io.dynamobackup.engine.conformance.BackupRefusals.asUnknown;
import static io.dynamobackup.engine.conformance.BackupRefusals.asWrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.plan.Plans;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.backup.model.BackupSelection;
import software.amazon.awssdk.services.backup.model.Condition;
import software.amazon.awssdk.services.backup.model.ConditionParameter;
import software.amazon.awssdk.services.backup.model.ConditionType;
import software.amazon.awssdk.services.backup.model.Conditions;

/** Selections that assign nothing to a plan. */
class WrongSelectionTests {
  private final Plans plans = Plans.in(Target.instant());
  private final String plan = plans.create(rule -> {});

  @AfterEach
  void close() {
    plans.target().close();
  }

  static List<Arguments> wrong() {
    return List.of(
        refusal(s -> {}, asMissing("Either Resources or Conditions must not be null")),
        refusal(s -> s.resources(List.of()), nothing()),
        refusal(s -> s.notResources(Plans.TABLE_ARN), nothing()),
        refusal(s -> s.conditions(c -> c.stringEquals(parameters(1))), nothing()),
        refusal(s -> s.resources("Music"), asWrong("Invalid ARN: Music")),
        refusal(s -> s.resources("*").notResources("Music"), asWrong("Invalid ARN: Music")),
        refusal(s -> s.resources(Plans.TABLE_ARN + "*s"), notAtTheEnd(Plans.TABLE_ARN + "*s")),
        refusal(
            s -> s.resources("arn:aws:dynamodb:*:*:table/*s*"),
            notAtTheEnd("arn:aws:dynamodb:*:*:table/*s*")),
        refusal(
            s -> s.resources("arn:aws:dynamodb:*:*:*able/Music"),
            notAtTheEnd("arn:aws:dynamodb:*:*:*able/Music")),
        refusal(s -> s.resources("*").iamRoleArn("role"), asWrong("Invalid IAM role ARN: role")),
        refusal(s -> s.resources("*").iamRoleArn(null), asAbsent("backupSelection.iamRoleArn")),
        refusal(
            s -> s.resources("*").selectionName("a selection"),
            asWrong(
                "1 validation error detected: Value 'a selection' at"
                    + " 'backupSelection.selectionName' failed to satisfy constraint: Member must"
                    + " satisfy regular expression pattern: ^[a-zA-Z0-9\\-\\_\\.]{1,50}$")));
  }

  private static Refused nothing() {
    return asWrong(
        "Invalid backup selection. Either 'ListOfTags' or 'Resources' section must be non-empty.");
  }

  private static Refused notAtTheEnd(String arn) {
    return asWrong("Invalid backup selection. The wildcard * must be at the end of ARN " + arn);
  }

  static List<Arguments> tooMany() {
    return List.of(
        refusal(s -> s.resources(Collections.nCopies(501, Plans.TABLE_ARN)), most(500, "ARNs")),
        refusal(
            s -> s.resources("*").notResources(Collections.nCopies(501, Plans.TABLE_ARN)),
            most(500, "ARNs")),
        refusal(s -> s.resources(Collections.nCopies(31, "*")), most(30, "ARNs with wildcards")),
        refusal(s -> s.listOfTags(tags(31)), most(30, "tags")),
        refusal(s -> s.resources("*").conditions(spread(8, 8, 8, 7)), most(30, "conditions")));
  }

  private static Refused most(int count, String what) {
    return asWrong(
        "Invalid backup selection. It has at most %d %s, not %d".formatted(count, what, count + 1));
  }

  static List<Arguments> wrongConditions() {
    return List.of(
        refusal(
            s ->
                s.listOfTags(
                    Condition.builder()
                        .conditionType("STRINGLIKE")
                        .conditionKey("a")
                        .conditionValue("b")
                        .build()),
            asWrong(
                "1 validation error detected: Value 'STRINGLIKE' at"
                    + " 'backupSelection.listOfTags.1.member.conditionType' failed to satisfy"
                    + " constraint: Member must satisfy enum value set: [STRINGEQUALS]")),
        refusal(
            s ->
                s.listOfTags(
                    Condition.builder()
                        .conditionType(ConditionType.STRINGEQUALS)
                        .conditionKey("a")
                        .build()),
            asAbsent("backupSelection.listOfTags.1.member.conditionValue")),
        condition(
            "a",
            "b",
            asWrong("Invalid condition key a: it must be aws:ResourceTag/ and the key of a tag")),
        condition(
            "aws:ResourceTag/",
            "b",
            asWrong(
                "Invalid condition key aws:ResourceTag/: it must be aws:ResourceTag/ and the key of"
                    + " a tag")),
        condition("aws:ResourceTag/a", null, asMissing("A condition must have a key and a value")),
        condition(null, "b", asMissing("A condition must have a key and a value")));
  }

  private static Arguments condition(
      @Nullable String key, @Nullable String value, Refused refused) {
    return refusal(
        s ->
            s.resources("*")
                .conditions(c -> c.stringLike(p -> p.conditionKey(key).conditionValue(value))),
        refused);
  }

  private static Arguments refusal(Consumer<BackupSelection.Builder> change, Refused refused) {
    return Arguments.of(change, refused);
  }

  private static List<Condition> tags(int count) {
    return Collections.nCopies(
        count,
        Condition.builder()
            .conditionType(ConditionType.STRINGEQUALS)
            .conditionKey("a")
            .conditionValue("b")
            .build());
  }

  private static List<ConditionParameter> parameters(int count) {
    return Collections.nCopies(
        count,
        ConditionParameter.builder().conditionKey("aws:ResourceTag/a").conditionValue("b").build());
  }

  private static Conditions spread(int equal, int notEqual, int like, int notLike) {
    return Conditions.builder()
        .stringEquals(parameters(equal))
        .stringNotEquals(parameters(notEqual))
        .stringLike(parameters(like))
        .stringNotLike(parameters(notLike))
        .build();
  }

  @ParameterizedTest
  @MethodSource({"wrong", "tooMany", "wrongConditions"})
  void what_is_wrong_is_refused_and_assigns_nothing(
      Consumer<BackupSelection.Builder> change, Refused refused) {
    assertThat(Refused.by(() -> plans.assign(plan, change))).isEqualTo(refused);
    assertThat(
            plans.backup().listBackupSelections(r -> r.backupPlanId(plan)).backupSelectionsList())
        .isEmpty();
  }

  static List<Arguments> greatest() {
    return List.of(
        mayBe(s -> s.resources(Collections.nCopies(500, Plans.TABLE_ARN))),
        mayBe(s -> s.resources(Collections.nCopies(30, "*"))),
        mayBe(s -> s.resources("*").notResources("arn:aws:dynamodb:*:*:table/*s*")),
        mayBe(s -> s.listOfTags(tags(30))),
        mayBe(s -> s.resources("*").conditions(spread(8, 8, 8, 6))));
  }

  private static Arguments mayBe(Consumer<BackupSelection.Builder> change) {
    return Arguments.of(change);
  }

  @ParameterizedTest
  @MethodSource("greatest")
  void what_just_may_be_is_assigned(Consumer<BackupSelection.Builder> change) {
    assertThat(plans.assign(plan, change)).isNotNull();
  }

  @Test
  void a_name_is_used_once() {
    plans.assign(plan);

    assertThat(Refused.by(() -> plans.assign(plan)))
        .isEqualTo(asPresent("Backup selection with the same name already exists"));
  }

  @Test
  void a_plan_that_is_not_there_is_not_found() {
    assertThat(Refused.by(() -> plans.assign("42"))).isEqualTo(asUnknown("Backup plan 42"));
  }
}
