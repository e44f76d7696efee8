package io.dynamobackup.engine.expression;

import static io.dynamobackup.engine.expression.Request.refusal;
import static io.dynamobackup.engine.expression.Request.request;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxErrorTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a-b | - | a-b",
        "attribute_exists(car_id) AND NOT #has | <EOF> | #has",
        "attribute_exists([1]) | [ | ([1",
        "#articleId attribute_not_exists :ckpst | attribute_not_exists"
            + " | #articleId attribute_not_exists :ckpst",
        "begins_with() | ) | ()",
        "p=:p AND c!=:c | ! | c!=",
        "a > 4 | 4 | > 4",
        "tenantAgent:abc123- | :abc123 | tenantAgent:abc123-",
        "a | <EOF> | a",
        "a in () | ) | ()",
      })
  void condition_quotes_the_token_and_its_neighbours(String text, String token, String near) {
    String message = refusal(() -> request().condition(text));

    assertThat(message)
        .isEqualTo(
            "Invalid ConditionExpression: Syntax error; token: \"%s\", near: \"%s\""
                .formatted(token, near));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "things are not gonna be ok",
        "attribute_exists(Pictures-RearView)",
        "attribute_exists(\"Pictures.RearView\")",
        "attribute_exists(Pictures..RearView)",
        "attribute_exists(Pi#ctures.RearView)",
        "attribute_exists(asdf[a])",
        "a.:a < b.:b",
        "a in b, c",
        "a > between",
        "a in b",
        "a in (b,c,)",
        "(a)between(b.(c.d))and(c)",
        "(a)between(b.c.d)and((c)",
        "#$.b > a",
        "a > :things.stuff",
        "b[:a] > a",
        "b[#_] > a",
        "b[01] > a",
        "ü > a",
        "_a > b",
        "(a)between(b.c[4.5].#d)and(:a)",
        "size(a).b > a",
        "(size(a)).b > a",
        "size(a)[0] > a",
        "(size(a))[0] > a",
        "(a = b) = c",
        "a = b c",
        "(a) AND b = c",
        "f() = a",
        " ",
      })
  void condition_is_not_in_the_grammar(String text) {
    assertThat(refusal(() -> request().condition(text)))
        .startsWith("Invalid ConditionExpression: Syntax error; token: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "whatever",
        "set a",
        "add a",
        "delete a",
        "set a=set",
        "remove a = b",
        "add a = b",
        "delete a = b",
        "delete a b",
        "delete a if_not_exist(b)",
        "add abort b",
        "add a if_not_exist(b)",
        "remove a b",
        "set a b",
        "set :a = b",
        "add :a b",
        "delete :a b",
        "remove :a",
        "set a = b / c",
        "set a = b * c",
        "set a[1] = \"eight\"",
        "set a[1] = 1",
        "SET a = if_not_exist(a, 100)",
        "SET a = if_not_exists(a, :b + :c)",
        "SET if_not_exist(a, b) = a",
        "set (a = (b + c))",
        "set a = (b.c).d + e",
        "set a = (b.c)[0] + e",
        "set a = b + c + d",
        "set a = (b + c) + d",
        "set a = _f(b)",
        "set a = b,",
      })
  void update_is_not_in_the_grammar(String text) {
    assertThat(refusal(() -> request().update(text)))
        .startsWith("Invalid UpdateExpression: Syntax error; token: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "INVALID SYNTAX HERE | INVALID | INVALID SYNTAX",
        "SET #a = :a, #b = :b, | <EOF> | ,",
        "SET _123 = :a | _ | SET _123",
      })
  void update_quotes_the_token_and_its_neighbours(String text, String token, String near) {
    assertThat(refusal(() -> request().update(text)))
        .isEqualTo(
            "Invalid UpdateExpression: Syntax error; token: \"%s\", near: \"%s\""
                .formatted(token, near));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {"!!! INVALID !!! | ! | !!", "a, | <EOF> | ,", ",a | , | ,a", "a,,b | , | ,,b"})
  void projection_quotes_the_token_and_its_neighbours(String text, String token, String near) {
    assertThat(refusal(() -> request().projection(text)))
        .isEqualTo(
            "Invalid ProjectionExpression: Syntax error; token: \"%s\", near: \"%s\""
                .formatted(token, near));
  }

  @Test
  void empty_expressions_are_refused_by_the_name_of_the_parameter() {
    assertThat(refusal(() -> request().condition("")))
        .isEqualTo("Invalid ConditionExpression: The expression can not be empty;");
    assertThat(refusal(() -> request().update("")))
        .isEqualTo("Invalid UpdateExpression: The expression can not be empty;");
    assertThat(refusal(() -> request().projection("")))
        .isEqualTo("Invalid ProjectionExpression: The expression can not be empty;");
    assertThat(refusal(() -> request().keyCondition("")))
        .isEqualTo("Invalid KeyConditionExpression: The expression can not be empty;");
  }

  @Test
  void syntax_errors_come_before_reserved_words() {
    assertThat(refusal(() -> request().condition("name = :a AND")))
        .startsWith("Invalid ConditionExpression: Syntax error; ");
  }
}
