package io.dynamobackup.engine.expression;

import static io.dynamobackup.engine.expression.Request.n;
import static io.dynamobackup.engine.expression.Request.refusal;
import static io.dynamobackup.engine.expression.Request.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long, deep and wide an expression may be. */
class ExpressionLimitTests {
  @Test
  void list_positions_are_32_bit_integers() {
    assertThat(refusal(() -> request().projection("l[2147483648]")))
        .isEqualTo(
            "Invalid ProjectionExpression: List index is not within the allowable range; index:"
                + " [2147483648]");
    assertThatCode(() -> request().projection("l[2147483647]")).doesNotThrowAnyException();
  }

  @Test
  void an_expression_has_4096_bytes_at_most() {
    assertThatCode(() -> request().projection("x".repeat(4096))).doesNotThrowAnyException();
    assertThat(refusal(() -> request().projection("x".repeat(4097))))
        .isEqualTo(
            "Invalid ProjectionExpression: Expression size has exceeded the maximum allowed size;"
                + " expression size: 4097");
    assertThat(refusal(() -> request().condition("(".repeat(15_000))))
        .endsWith("expression size: 15000");
    assertThat(refusal(() -> request().update("ü".repeat(2049))))
        .isEqualTo(
            "Invalid UpdateExpression: Expression size has exceeded the maximum allowed size;");
  }

  @Test
  void an_expression_has_300_operators_at_most() {
    String accepted = nestedConditions(149);
    String refused = nestedConditions(150);

    assertThatCode(() -> request().condition(accepted)).doesNotThrowAnyException();
    assertThat(refusal(() -> request().condition(refused)))
        .isEqualTo(
            "Invalid ConditionExpression: The expression contains too many operators; operator"
                + " count: 301");
    assertThat(refusal(() -> request().condition(nestedConditions(454))))
        .endsWith("operator count: 301");
    assertThat(refusal(() -> request().condition("not ".repeat(1000) + "a<b")))
        .endsWith("operator count: 301");
  }

  @Test
  void functions_of_an_update_count_as_operators() {
    assertThatCode(() -> update(149)).doesNotThrowAnyException();
    assertThat(refusal(() -> update(151)))
        .isEqualTo(
            "Invalid UpdateExpression: The expression contains too many operators; operator count:"
                + " 301");
  }

  private static void update(int actions) {
    request()
        .update(
            IntStream.range(0, actions)
                .mapToObj(i -> "x" + i + "=if_not_exists(y,z)+w")
                .collect(Collectors.joining(",", "SET ", "")));
  }

  private static String nestedConditions(int depth) {
    return "a<b " + "or (a<b ".repeat(depth) + ")".repeat(depth);
  }

  @Test
  void deep_nesting_is_refused_by_what_is_wrong_with_it() {
    assertThat(refusal(() -> request().condition("(".repeat(4096))))
        .isEqualTo("Invalid ConditionExpression: Syntax error; token: \"<EOF>\", near: \"(\"");
    assertThat(refusal(() -> request().condition("(".repeat(2046) + "a<b" + ")".repeat(2046))))
        .isEqualTo("Invalid ConditionExpression: The expression has redundant parentheses;");
    assertThat(
            refusal(() -> request().condition("a < " + "f(".repeat(1355) + "b" + ")".repeat(1355))))
        .isEqualTo("Invalid ConditionExpression: Invalid function name; function: f");
    assertThat(
            refusal(
                () -> request().condition("a < " + "size(".repeat(680) + "b" + ")".repeat(680))))
        .isEqualTo(
            "Invalid ConditionExpression: Incorrect operand type for operator or function; operator"
                + " or function: size, operand type: N");
  }

  @Test
  void a_path_has_32_levels_at_most() {
    assertThatCode(() -> request().projection("a" + ".b".repeat(31))).doesNotThrowAnyException();
    assertThat(refusal(() -> request().projection("a" + ".b".repeat(32))))
        .isEqualTo(
            "Invalid ProjectionExpression: The document path has too many nesting levels; nesting"
                + " levels: 33");
  }

  @Test
  void in_takes_100_candidates_at_most() {
    assertThatCode(() -> candidates(100).condition(inList(100))).doesNotThrowAnyException();
    assertThat(refusal(() -> candidates(101).condition(inList(101))))
        .isEqualTo(
            "Invalid ConditionExpression: The IN operator is provided with too many operands;"
                + " number of operands: 101");
  }

  private static Request candidates(int count) {
    Request request = request();
    IntStream.range(0, count).forEach(i -> request.value(":v" + i, n(i)));
    return request;
  }

  private static String inList(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> ":v" + i)
        .collect(Collectors.joining(",", "a IN (", ")"));
  }
}
