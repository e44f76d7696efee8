package io.dynamobackup.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Names and values of a request under test, and short words for attribute values. */
final class Request {
  private final ExpressionCache cache = new ExpressionCache();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, AttributeValue> values = new LinkedHashMap<>();

  static Request request() {
    return new Request();
  }

  Request name(String placeholder, String name) {
    names.put(placeholder, name);
    return this;
  }

  Request value(String placeholder, AttributeValue value) {
    values.put(placeholder, value);
    return this;
  }

  ExpressionParameters parameters() {
    return ExpressionParameters.create()
        .names(names.isEmpty() ? null : names)
        .values(values.isEmpty() ? null : values);
  }

  Expressions bind(ExpressionParameters parameters) {
    return parameters.bind(cache);
  }

  ConditionExpression condition(String text) {
    return present(bind(parameters().condition(text)).condition());
  }

  KeyConditionExpression keyCondition(String text) {
    return present(bind(parameters().keyCondition(text)).keyCondition());
  }

  ProjectionExpression projection(String text) {
    return present(bind(parameters().projection(text)).projection());
  }

  UpdateExpression update(String text) {
    return present(bind(parameters().update(text)).update());
  }

  static <T> T present(@Nullable T value) {
    return Objects.requireNonNull(value);
  }

  static String refusal(Runnable call) {
    DynamoDbException exception = catchThrowableOfType(DynamoDbException.class, call::run);
    assertThat(exception).as("the refusal").isNotNull();
    assertThat(exception.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
    assertThat(exception.statusCode()).isEqualTo(400);
    return exception.awsErrorDetails().errorMessage();
  }

  static AttributeValue s(String text) {
    return AttributeValue.fromS(text);
  }

  static AttributeValue n(String number) {
    return AttributeValue.fromN(number);
  }

  static AttributeValue n(int number) {
    return AttributeValue.fromN(Integer.toString(number));
  }

  static AttributeValue b(String text) {
    return AttributeValue.fromB(bytes(text));
  }

  static AttributeValue bool(boolean value) {
    return AttributeValue.fromBool(value);
  }

  static AttributeValue nul() {
    return AttributeValue.fromNul(true);
  }

  static AttributeValue ss(String... members) {
    return AttributeValue.fromSs(List.of(members));
  }

  static AttributeValue ns(String... members) {
    return AttributeValue.fromNs(List.of(members));
  }

  static AttributeValue bs(String... members) {
    return AttributeValue.fromBs(Stream.of(members).map(Request::bytes).toList());
  }

  static AttributeValue l(AttributeValue... members) {
    return AttributeValue.fromL(List.of(members));
  }

  static AttributeValue m(Map<String, AttributeValue> members) {
    return AttributeValue.fromM(members);
  }

  private static SdkBytes bytes(String text) {
    return SdkBytes.fromString(text, StandardCharsets.UTF_8);
  }
}
