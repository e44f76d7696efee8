package io.dynamobackup.engine.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** How large, long and deep JSON may be, and what is none. */
class AwsJsonLimitTests {
  @Test
  void large_strings_are_read() {
    String large = "x".repeat(15 * 1024 * 1024);

    assertThat(getItem("{\"TableName\":\"" + large + "\"}").tableName()).isEqualTo(large);
  }

  @Test
  void long_names_are_read() {
    String name = "n".repeat(100_000);

    assertThat(getItem("{\"Key\":{\"" + name + "\":{\"S\":\"a\"}}}").key()).containsKey(name);
  }

  @Test
  void deep_nesting_is_read_to_a_limit_and_then_refused() {
    assertThat(getItem(nested(200)).key()).containsKey("a");

    assertThatThrownBy(() -> getItem(nested(300)))
        .isInstanceOfSatisfying(AwsServiceException.class, AwsJsonLimitTests::isMalformed);
    assertThatThrownBy(() -> getItem("{\"x\":" + "[".repeat(1_000_000)))
        .isInstanceOfSatisfying(AwsServiceException.class, AwsJsonLimitTests::isMalformed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "\"text\"",
        "1",
        "null",
        "{\"TableName\":\"\\u12\"}",
        "{\"Key\":{\"\\uD800\":{\"S\":\"a\"}}}",
        "{\"TableName\":\"a\nb\"}",
        "{'TableName':'a'}",
        "{\"TableName\":\"a\",}",
        "{\"TableName\":NaN}",
        "{\"TableName\":01}",
        "// comment\n{}",
        "\u0000\u0000\u0000{"
      })
  void whatever_is_no_json_object_is_refused(String body) {
    assertThatThrownBy(() -> getItem(body))
        .isInstanceOfSatisfying(AwsServiceException.class, AwsJsonLimitTests::isMalformed);
  }

  @Test
  void numbers_of_many_digits_are_refused() {
    assertThatThrownBy(() -> getItem("{\"Limit\":" + "9".repeat(2000) + "}"))
        .isInstanceOfSatisfying(AwsServiceException.class, AwsJsonLimitTests::isMalformed);
  }

  private static void isMalformed(AwsServiceException error) {
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("SerializationException");
    assertThat(error.awsErrorDetails().errorMessage()).isNull();
  }

  /** Every level is an object in an object. */
  private static String nested(int levels) {
    String open = "{\"M\":{\"a\":".repeat(levels);
    return "{\"Key\":{\"a\":" + open + "{\"S\":\"x\"}" + "}}".repeat(levels) + "}}";
  }

  private static GetItemRequest getItem(String json) {
    GetItemRequest.Builder request = GetItemRequest.builder();
    AwsJson.read(json.getBytes(UTF_8), request);
    return request.build();
  }
}
