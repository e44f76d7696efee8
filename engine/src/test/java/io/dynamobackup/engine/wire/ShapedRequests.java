package io.dynamobackup.engine.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynamobackup.engine.error.Errors;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.utils.builder.Buildable;

/** Requests of one shape or another, and what is wrong with them. */
abstract class ShapedRequests {
  static final String NAME_PATTERN =
      "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+";

  static final String AT_LEAST_3 = "Member must have length greater than or equal to 3";
  static final String AT_MOST_255 = "Member must have length less than or equal to 255";
  static final String NOT_NULL = "Member must not be null";

  static String one(String value, String path, String constraint) {
    return "1 validation error detected: " + violation(value, path, constraint);
  }

  static String violation(String value, String path, String constraint) {
    return "Value %s at '%s' failed to satisfy constraint: %s".formatted(value, path, constraint);
  }

  static String message(String operation, String json) {
    DynamoDbException refusal =
        catchThrowableOfType(DynamoDbException.class, () -> check(operation, json));
    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
    return refusal.awsErrorDetails().errorMessage();
  }

  /** Checks a request that is written with apostrophes for quotes. */
  static void check(String operation, String json) {
    SdkPojo builder = SdkShapes.builder(SdkShapes.find(operation + "Request").orElseThrow());
    AwsJson.Reading reading = AwsJson.reading(json.replace('\'', '"').getBytes(UTF_8), builder, "");
    SdkRequest request = (SdkRequest) ((Buildable) builder).build();
    Violations violations = Validation.DYNAMO_DB.violations(request, reading.members());
    assertThat(violations == null).isEqualTo(Validation.DYNAMO_DB.violations(request) == null);
    if (violations != null) {
      throw Errors.validation(violations.message());
    }
  }
}
