package io.dynamobackup.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ConditionPropertyTests {
  private final ExpressionCache cache = new ExpressionCache(100);

  /** A condition in its request, and what it means. */
  record Sample(
      String text, ExpressionParameters parameters, Predicate<Map<String, Object>> meaning) {}

  @Property(seed = "2018121401", tries = 2000)
  void conditions_hold_when_the_reference_says_so(
      @ForAll("conditions") Sample sample, @ForAll("items") Map<String, AttributeValue> item) {
    ConditionExpression condition =
        Request.present(sample.parameters().condition(sample.text()).bind(cache).condition());

    boolean holds = condition.matches(item);

    assertThat(holds)
        .as("%s for %s", sample.text(), item)
        .isEqualTo(sample.meaning().test(Plain.item(item)));
  }

  @Property(seed = "2018121402", tries = 2000)
  void broken_conditions_are_refused_or_read_as_something_else(
      @ForAll("conditions") Sample sample, @ForAll Random random) {
    String broken = Breakage.of(sample.text(), random);

    Breakage.requireAnswerOrRefusal(
        () -> sample.parameters().condition(broken).bind(cache).condition());
  }

  @Property(seed = "2018121403", tries = 2000)
  void conditions_with_an_undefined_placeholder_are_refused(@ForAll("conditions") Sample sample) {
    String text = sample.text() + " OR zz = :undefined";

    assertThat(Request.refusal(() -> sample.parameters().condition(text).bind(cache)))
        .isEqualTo(
            "Invalid ConditionExpression: An expression attribute value used in expression is not"
                + " defined; attribute value: :undefined");
  }

  @Provide
  Arbitrary<Sample> conditions() {
    return Arbitraries.randomValue(
        random -> {
          ConditionWriter writer = new ConditionWriter(random);
          ConditionWriter.Condition written = writer.condition(4);
          // What was written but not used is not part of the request.
          writer.values.keySet().removeIf(key -> !uses(written.text(), key));
          writer.names.keySet().removeIf(key -> !uses(written.text(), key));
          return new Sample(written.text(), writer.parameters(), written.holds());
        });
  }

  static boolean uses(String text, String placeholder) {
    return Lexer.tokens(text).stream().anyMatch(token -> token.text().equals(placeholder));
  }

  @Provide
  Arbitrary<Map<String, AttributeValue>> items() {
    return Arbitraries.randomValue(ConditionPropertyTests::item);
  }

  private static Map<String, AttributeValue> item(Random random) {
    Map<String, AttributeValue> item = new HashMap<>();
    for (String name : List.of("a", "b", "c", "m", "l")) {
      if (random.nextInt(6) > 0) {
        item.put(name, value(random));
      }
    }
    if (random.nextInt(3) > 0) {
      item.put("m", Request.m(Map.of("x", value(random), "y", value(random))));
      item.put("l", Request.l(value(random), value(random)));
    }
    return item;
  }

  private static AttributeValue value(Random random) {
    return ExpressionWriter.VALUES.get(random.nextInt(ExpressionWriter.VALUES.size()));
  }

  @Property(seed = "2018121404", tries = 1500)
  void any_text_is_refused_or_read(@ForAll("texts") String text) {
    Breakage.requireAnswerOrRefusal(
        () -> ExpressionParameters.create().condition(text).bind(cache));
    Breakage.requireAnswerOrRefusal(() -> ExpressionParameters.create().update(text).bind(cache));
    Breakage.requireAnswerOrRefusal(
        () -> ExpressionParameters.create().projection(text).bind(cache));
    Breakage.requireAnswerOrRefusal(
        () -> ExpressionParameters.create().keyCondition(text).bind(cache));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "(",
            ")",
            "[",
            "]",
            ",",
            ".",
            "=",
            "<",
            ">",
            "<>",
            "<=",
            ">=",
            "+",
            "-",
            " AND ",
            " OR ",
            "NOT ",
            " IN ",
            " BETWEEN ",
            "SET ",
            "REMOVE ",
            "ADD ",
            "DELETE ",
            "a",
            "b",
            "name",
            "#a",
            ":v",
            "0",
            "12",
            "99999999999",
            "size(",
            "contains(",
            "attribute_exists(",
            "if_not_exists(",
            "list_append(",
            "foo(",
            "_",
            "!",
            "#",
            ":",
            "\"",
            "ü",
            "\uD83D",
            " ");
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(30).map(list -> String.join("", list)),
        Arbitraries.strings().ofMaxLength(60),
        pieces.flatMap(piece -> Arbitraries.integers().between(0, 900).map(piece::repeat)));
  }

  @Property(seed = "2018121405", tries = 60)
  void repetition_does_not_exhaust_the_stack(@ForAll("repeated") String text) {
    assertThat(Request.refusal(() -> ExpressionParameters.create().condition(text).bind(cache)))
        .startsWith("Invalid ConditionExpression: ");
    Breakage.requireAnswerOrRefusal(() -> ExpressionParameters.create().update(text).bind(cache));
  }

  @Provide
  Arbitrary<String> repeated() {
    Arbitrary<String> openings =
        Arbitraries.of("(", "NOT (", "NOT ", "a=b AND (", "size(", "f(", "a<b OR NOT (", "a IN (");
    return Arbitraries.randomValue(random -> random.nextInt(2) == 0)
        .flatMap(
            closed ->
                openings.map(
                    opening -> {
                      int times = 4000 / (opening.length() + 1);
                      String closing = closed && opening.endsWith("(") ? ")".repeat(times) : "";
                      return opening.repeat(times) + "a" + closing;
                    }));
  }
}
