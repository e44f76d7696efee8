package io.dynamobackup.engine.conformance.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.plan.Plans;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.backup.model.BackupJob;
import software.amazon.awssdk.services.backup.model.BackupSelection;
import software.amazon.awssdk.services.backup.model.ConditionType;
import software.amazon.awssdk.services.backup.model.Conditions;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** Which tables a selection selects, when its plan runs. */
class SelectedTablesTests {
  private static final String TABLES = "arn:aws:dynamodb:us-east-1:123456789012:table/";

  private final Plans plans = Plans.in(Target.instant());

  @BeforeEach
  void createTables() {
    create("orders-eu", tag("env", "prod"), tag("team", "a"));
    create("orders-us", tag("env", "prod"), tag("team", "b"));
    create("orders-test", tag("env", "test"));
  }

  @AfterEach
  void close() {
    plans.target().close();
  }

  private void create(String name, Tag... tags) {
    Music.create(plans.target().client(), table -> table.tableName(name).tags(tags));
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  /** Returns the names of the tables that a run of a plan backs up. */
  private List<String> selected(Consumer<BackupSelection.Builder> selection) {
    plans.assign(plans.create(rule -> {}), selection);
    plans.target().advance(Duration.ofDays(1));
    return plans.jobs().stream().map(BackupJob::resourceName).sorted().toList();
  }

  @Test
  void a_table_is_selected_by_its_arn() {
    assertThat(selected(s -> s.resources(TABLES + "orders-eu"))).containsExactly("orders-eu");
  }

  @Test
  void an_asterisk_stands_for_anything() {
    assertThat(selected(s -> s.resources("arn:aws:dynamodb:*:*:table/orders-*")))
        .containsExactly("orders-eu", "orders-test", "orders-us");
  }

  @Test
  void everything_is_selected_by_an_asterisk_alone() {
    assertThat(selected(s -> s.resources("*")))
        .containsExactly(Music.TABLE, "orders-eu", "orders-test", "orders-us");
  }

  @Test
  void what_is_not_a_table_of_this_region_is_not_there() {
    Music.create(plans.target().client(Region.EU_WEST_1));

    assertThat(
            selected(
                s ->
                    s.resources(
                        "arn:aws:ec2:*:*:volume/*",
                        "arn:aws:dynamodb:eu-west-1:123456789012:table/*")))
        .isEmpty();
  }

  @Test
  void exclusions_win() {
    assertThat(selected(s -> s.resources("*").notResources(TABLES + "orders-*")))
        .containsExactly(Music.TABLE);
  }

  @Test
  void one_of_the_tags_in_a_list_is_enough() {
    assertThat(
            selected(
                s ->
                    s.listOfTags(
                        t ->
                            t.conditionType(ConditionType.STRINGEQUALS)
                                .conditionKey("team")
                                .conditionValue("a"),
                        t ->
                            t.conditionType(ConditionType.STRINGEQUALS)
                                .conditionKey("aws:ResourceTag/env")
                                .conditionValue("test"))))
        .containsExactly("orders-eu", "orders-test");
  }

  @Test
  void resources_and_tags_in_a_list_add_up() {
    assertThat(
            selected(
                s ->
                    s.resources(TABLES + Music.TABLE)
                        .listOfTags(
                            t ->
                                t.conditionType(ConditionType.STRINGEQUALS)
                                    .conditionKey("team")
                                    .conditionValue("a"))))
        .containsExactly(Music.TABLE, "orders-eu");
  }

  @Test
  void all_conditions_must_hold() {
    assertThat(
            where(
                c ->
                    c.stringEquals(p -> p.conditionKey(key("env")).conditionValue("prod"))
                        .stringLike(p -> p.conditionKey(key("team")).conditionValue("a*"))))
        .containsExactly("orders-eu");
  }

  @Test
  void a_table_without_the_tag_is_not_equal_to_its_value() {
    assertThat(
            where(c -> c.stringNotEquals(p -> p.conditionKey(key("env")).conditionValue("prod"))))
        .containsExactly(Music.TABLE, "orders-test");
  }

  @Test
  void a_table_is_not_selected_that_is_like_what_must_not_be() {
    assertThat(where(c -> c.stringNotLike(p -> p.conditionKey(key("env")).conditionValue("*ro*"))))
        .containsExactly(Music.TABLE, "orders-test");
  }

  private List<String> where(Consumer<Conditions.Builder> conditions) {
    return selected(s -> s.resources("*").conditions(conditions));
  }

  private static String key(String tag) {
    return "aws:ResourceTag/" + tag;
  }

  /** Developer Guide, "Service opt-in": types of resources that are named are backed up anyway. */
  @Test
  void without_opt_in_only_what_names_the_service_is_selected() {
    optOut();
    assertThat(
            selected(
                s ->
                    s.resources("*")
                        .listOfTags(
                            t ->
                                t.conditionType(ConditionType.STRINGEQUALS)
                                    .conditionKey("team")
                                    .conditionValue("a"))))
        .isEmpty();
  }

  @Test
  void a_pattern_that_names_the_service_selects_without_opt_in() {
    optOut();

    assertThat(selected(s -> s.resources("arn:aws:dynamodb:*:*:table/orders-t*")))
        .containsExactly("orders-test");
  }

  private void optOut() {
    plans
        .backup()
        .updateRegionSettings(r -> r.resourceTypeOptInPreference(Map.of("DynamoDB", false)));
  }

  @Test
  void tables_and_tags_are_those_of_the_time_of_the_run() {
    plans.assign(
        plans.create(rule -> {}),
        s ->
            s.resources("*")
                .conditions(
                    c -> c.stringEquals(p -> p.conditionKey(key("env")).conditionValue("test"))));
    plans
        .target()
        .client()
        .untagResource(r -> r.resourceArn(TABLES + "orders-test").tagKeys("env"));
    plans
        .target()
        .client()
        .tagResource(r -> r.resourceArn(TABLES + Music.TABLE).tags(tag("env", "test")));
    create("later", tag("env", "test"));

    plans.target().advance(Duration.ofDays(1));

    assertThat(plans.jobs())
        .extracting(BackupJob::resourceName)
        .containsExactlyInAnyOrder(Music.TABLE, "later");
  }
}
