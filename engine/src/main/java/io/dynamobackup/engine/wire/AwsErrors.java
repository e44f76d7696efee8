package io.dynamobackup.engine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.dynamobackup.engine.error.Errors;
import java.io.IOException;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Error replies: {@code {"__type": "prefix#Code", "message": …}} with the modelled members of the
 * exception.
 *
 * <p>Every error of the client is 400, whatever its kind.
 */
final class AwsErrors {
  private static final int BAD_REQUEST = 400;
  private static final int INTERNAL_ERROR = 500;
  private static final int UNAVAILABLE = 503;

  /** Errors of the framework in front of DynamoDB rather than of DynamoDB. */
  private static final Set<String> OF_CORAL_SERVICE =
      Set.of(
          "AccessDeniedException",
          "ExpiredTokenException",
          "IncompleteSignatureException",
          "InternalFailure",
          "InvalidSignatureException",
          "MissingAuthenticationTokenException",
          "SerializationException",
          "UnknownOperationException",
          "UnrecognizedClientException");

  private static final Set<String> WITH_CAPITAL_MESSAGE =
      Set.of(
          "AccessDeniedException",
          "IdempotentParameterMismatchException",
          "SerializationException",
          "TransactionCanceledException",
          "TransactionInProgressException");

  private AwsErrors() {}

  /** Returns the reply that makes the client's SDK throw the exception. */
  static Reply reply(AwsServiceException error, String requestId) {
    String code = Errors.code(error);
    byte[] body = AwsJson.write(json -> write(json, code, error));
    return new Reply(status(error, code), body, requestId);
  }

  private static void write(JsonGenerator json, String code, AwsServiceException error)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("__type", prefix(code) + "#" + code);
    String message = Errors.message(error);
    if (message != null) {
      json.writeStringField(WITH_CAPITAL_MESSAGE.contains(code) ? "Message" : "message", message);
    }
    PojoWriter.writeMembers(json, error);
    json.writeEndObject();
  }

  private static int status(AwsServiceException error, String code) {
    if (error.statusCode() != 0) {
      return error.statusCode();
    }
    return switch (code) {
      case "InternalServerError", "InternalFailure" -> INTERNAL_ERROR;
      case "ServiceUnavailable" -> UNAVAILABLE;
      default -> BAD_REQUEST;
    };
  }

  private static String prefix(String code) {
    if (OF_CORAL_SERVICE.contains(code)) {
      return "com.amazon.coral.service";
    }
    return switch (code) {
      case "ValidationException" -> "com.amazon.coral.validate";
      case "ThrottlingException" -> "com.amazon.coral.availability";
      default -> "com.amazonaws.dynamodb.v20120810";
    };
  }
}
