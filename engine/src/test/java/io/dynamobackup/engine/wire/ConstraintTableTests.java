package io.dynamobackup.engine.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;

class ConstraintTableTests {
  private static final Path TABLE =
      Path.of("src/main/resources/io/dynamobackup/engine/wire/dynamodb.constraints");
  private static final String HEADER =
      """
      # What AWS demands of the shape of requests: ConstraintTable says how to read it.
      # Generated from the service model software.amazon.api.models:dynamodb by ConstraintTableTests;
      # run that with -Dupdate=true to write it anew.
      """;

  private final ServiceModel model = new ServiceModel();

  @Test
  void table_is_what_the_service_model_gives() throws IOException {
    String generated = HEADER + String.join("\n", new TableGenerator(model).lines()) + "\n";
    if (Boolean.getBoolean("update")) {
      Files.writeString(TABLE, generated);
    }

    assertThat(Files.readString(TABLE, UTF_8)).isEqualTo(generated);
  }

  @Test
  @Tag("sdk-of-the-service-model")
  void every_member_the_sdk_can_send_is_in_the_service_model() {
    Set<String> unknown = new TreeSet<>();
    for (Map.Entry<String, String> input : model.inputs().entrySet()) {
      SdkShapes.findRequest(input.getKey())
          .ifPresent(request -> compare(request, input.getValue(), unknown, new TreeSet<>()));
    }

    assertThat(unknown).isEmpty();
  }

  @Test
  void every_pattern_is_one_java_understands() {
    List<Rule> rules = new ArrayList<>();
    for (String operation : Api.DYNAMO_DB.operations()) {
      SdkShapes.findRequest(operation)
          .ifPresent(
              request ->
                  rules.add(
                      new RuleCompiler(
                              new ConstraintTable("dynamodb.constraints"), RuleCompiler.Round.SHAPE)
                          .compile(request)));
    }

    assertThat(rules).filteredOn(rule -> !rule.demandsNothing()).hasSizeGreaterThan(50);
  }

  @Test
  void enums_are_in_the_order_in_which_aws_was_seen_to_print_them() {
    Map<Set<String>, String> recorded =
        Map.of(
            enumOf("ReturnValue"), "ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW",
            enumOf("ReturnConsumedCapacity"), "INDEXES, TOTAL, NONE",
            enumOf("ReturnItemCollectionMetrics"), "SIZE, NONE",
            enumOf("ScalarAttributeType"), "B, N, S",
            enumOf("KeyType"), "HASH, RANGE",
            enumOf("BillingMode"), "PROVISIONED, PAY_PER_REQUEST",
            enumOf("ConditionalOperator"), "OR, AND",
            enumOf("Select"),
                "SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES",
            enumOf("ComparisonOperator"),
                "IN, NULL, BETWEEN, LT, NOT_CONTAINS, EQ, GT, NOT_NULL, NE, LE, BEGINS_WITH, GE,"
                    + " CONTAINS");

    recorded.forEach(
        (values, printed) ->
            assertThat(String.join(", ", TableGenerator.inOrderOfPrinting(values)))
                .isEqualTo(printed));
  }

  private Set<String> enumOf(String name) {
    return new LinkedHashSet<>(model.shape("com.amazonaws.dynamodb#" + name).values());
  }

  private void compare(SdkPojo pojo, String id, Set<String> unknown, Set<String> seen) {
    if (!seen.add(id)) {
      return;
    }
    Map<String, String> members = model.shape(id).members();
    for (Member member : Shape.of(pojo).members()) {
      String name = member.name().getValue();
      String target = members.get(name);
      if (target == null) {
        unknown.add(id + "$" + name);
      } else {
        compareValues(member, target, unknown, seen);
      }
    }
  }

  private void compareValues(Member member, String id, Set<String> unknown, Set<String> seen) {
    switch (member.kind()) {
      case LIST -> compareValues(member.element(), part(id, "member"), unknown, seen);
      case MAP -> compareValues(member.element(), part(id, "value"), unknown, seen);
      case STRUCTURE, ATTRIBUTE_VALUE -> compare(member.newBuilder(), id, unknown, seen);
      default -> {}
    }
  }

  private String part(String id, String part) {
    return model.shape(id).target(part);
  }
}
