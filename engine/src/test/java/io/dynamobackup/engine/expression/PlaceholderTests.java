package io.dynamobackup.engine.expression;

import static io.dynamobackup.engine.expression.Request.n;
import static io.dynamobackup.engine.expression.Request.refusal;
import static io.dynamobackup.engine.expression.Request.request;
import static io.dynamobackup.engine.expression.Request.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholderTests {
  private final ExpressionCache cache = new ExpressionCache();

  @Test
  void names_need_an_expression() {
    ExpressionParameters parameters =
        ExpressionParameters.create().names(Map.of()).condition(null).update(null);

    assertThat(refusal(() -> parameters.bind(cache)))
        .isEqualTo("ExpressionAttributeNames can only be specified when using expressions");
  }

  @Test
  void values_need_an_expression_that_can_use_them() {
    ExpressionParameters update =
        ExpressionParameters.create().values(Map.of()).update(null).condition(null);
    ExpressionParameters put = ExpressionParameters.create().values(Map.of()).condition(null);
    ExpressionParameters scan =
        ExpressionParameters.create().values(Map.of()).projection("a").filter(null);

    assertThat(refusal(() -> update.bind(cache)))
        .isEqualTo(
            "ExpressionAttributeValues can only be specified when using expressions:"
                + " UpdateExpression and ConditionExpression are null");
    assertThat(refusal(() -> put.bind(cache)))
        .isEqualTo(
            "ExpressionAttributeValues can only be specified when using expressions:"
                + " ConditionExpression is null");
    assertThat(refusal(() -> scan.bind(cache)))
        .isEqualTo(
            "ExpressionAttributeValues can only be specified when using expressions:"
                + " FilterExpression is null");
  }

  @Test
  void empty_maps_are_refused_before_the_expression_is_read() {
    ExpressionParameters names =
        ExpressionParameters.create().names(Map.of()).values(Map.of()).condition("");
    ExpressionParameters values = ExpressionParameters.create().values(Map.of()).condition("");

    assertThat(refusal(() -> names.bind(cache)))
        .isEqualTo("ExpressionAttributeNames must not be empty");
    assertThat(refusal(() -> values.bind(cache)))
        .isEqualTo("ExpressionAttributeValues must not be empty");
  }

  @ParameterizedTest
  @CsvSource({"a", "'#'", "#hi-there", "':a'", "#ü"})
  void keys_of_names_have_a_syntax(String key) {
    assertThat(refusal(() -> request().name(key, "a").condition("a = b")))
        .isEqualTo(
            "ExpressionAttributeNames contains invalid key: Syntax error; key: \"" + key + "\"");
  }

  @ParameterizedTest
  @CsvSource({"b", "':'", ":hi!there", "'#a'"})
  void keys_of_values_have_a_syntax(String key) {
    assertThat(refusal(() -> request().value(key, s("a")).condition("")))
        .isEqualTo(
            "ExpressionAttributeValues contains invalid key: Syntax error; key: \"" + key + "\"");
  }

  @Test
  void keys_have_255_bytes_at_most() {
    assertThat(refusal(() -> request().name("#" + "a".repeat(255), "a").condition("a = b")))
        .isEqualTo(
            "ExpressionAttributeNames contains invalid key: The expression attribute map contains a"
                + " key that is too long; size of key: 256");
  }

  @Test
  void names_are_neither_empty_nor_longer_than_65535_bytes() {
    assertThat(refusal(() -> request().name("#a", "").condition("a = b")))
        .isEqualTo(
            "ExpressionAttributeNames contains invalid value: Empty attribute name for key #a");
    assertThat(refusal(() -> request().name("#a", "a".repeat(65_536)).condition("a = b")))
        .isEqualTo(
            "ExpressionAttributeNames contains invalid value: Attribute name is too large, must be"
                + " less than 65536 bytes for key #a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attribute_exists(#Pictures.RearView, :a) and a=b | #Pictures",
        "begins_with(Pictures.#RearView) | #RearView",
        "(#P between :lo and :hi) and (#PC in (:cat1, :cat2)) | #P",
        "#4g > a | #4g",
        "#_ > a | #_",
        "(a)between(b.c[45].#d)and(:a) | #d",
      })
  void undefined_names_are_refused(String text, String name) {
    assertThat(refusal(() -> request().condition(text)))
        .isEqualTo(
            "Invalid ConditionExpression: An expression attribute name used in the document path is"
                + " not defined; attribute name: "
                + name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"begins_with(:hello, #a, #b) | :hello", ":a < :b | :a", ":_ > a | :_"})
  void undefined_values_are_refused(String text, String value) {
    assertThat(refusal(() -> request().condition(text)))
        .isEqualTo(
            "Invalid ConditionExpression: An expression attribute value used in expression is not"
                + " defined; attribute value: "
                + value);
  }

  @Test
  void all_placeholders_are_used_in_some_expression() {
    Request request = request().name("#a", "a").name("#b", "b").value(":a", s("a"));

    assertThat(refusal(() -> request.condition("a = :a")))
        .isEqualTo(
            "Value provided in ExpressionAttributeNames unused in expressions: keys: {#a, #b}");
    assertThat(refusal(() -> request.condition("#a = #b")))
        .isEqualTo("Value provided in ExpressionAttributeValues unused in expressions: keys: {:a}");
    assertThatCode(
            () ->
                request.bind(
                    request.parameters().update("SET #a = :a").condition("attribute_exists(#b)")))
        .doesNotThrowAnyException();
  }

  @Test
  void a_name_is_one_step_whatever_it_contains() {
    UpdatedItem updated =
        request()
            .name("#a", "a.b[0]")
            .value(":v", n(3))
            .update("SET #a = :v")
            .apply(null, Map.of("k", s("k")));

    assertThat(updated.item()).containsEntry("a.b[0]", n(3));
  }
}
