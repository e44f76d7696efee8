package io.dynamobackup.engine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import io.dynamobackup.engine.error.Errors;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;

/**
 * AWS's protocol REST-JSON, as AWS Backup speaks it: members of a request are in its path, its
 * query or its body, those of a response in its body.
 *
 * <p>An error is named in the header {@code x-amzn-ErrorType}; its body has {@code Message}, and
 * {@code Code}, {@code Type} and {@code Context} where AWS sends them.
 */
final class RestJson {
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int INTERNAL_ERROR = 500;

  /** What AWS Backup, by its old name, adds to the names of its errors. */
  private static final String NAMESPACE =
      ":http://internal.amazon.com/coral/com.amazonaws.services.cryo/";

  private RestJson() {}

  /**
   * Reads a request into a builder of the SDK's.
   *
   * @return what is wrong with the first of the body's values at fault, or null
   */
  static @Nullable String read(
      RequestLine line, Map<String, String> labels, byte[] body, SdkPojo builder) {
    String fault = body.length == 0 ? null : AwsJson.read(body, builder);
    for (Member member : Shape.of(builder).members()) {
      String text = text(member, line, labels);
      if (text != null) {
        member.set(builder, TextScalars.read(text, member.kind()));
      }
    }
    return fault;
  }

  private static @Nullable String text(
      Member member, RequestLine line, Map<String, String> labels) {
    String name = member.name().getValue();
    return switch (member.field().location()) {
      case PATH -> labels.get(name);
      case QUERY_PARAM -> line.parameter(name);
      case PAYLOAD -> null;
      default -> throw new IllegalStateException("AWS Backup has no member in a header: " + name);
    };
  }

  /** Returns the reply that makes the client's SDK return the response. */
  static Reply reply(int status, SdkResponse response, String requestId) {
    byte[] body = PojoWriter.bytes(response);
    return new Reply(status, body, requestId).inRest(null);
  }

  /** Returns the reply that makes the client's SDK throw the exception. */
  static Reply error(AwsServiceException error, String requestId) {
    String name = Errors.code(error);
    byte[] body = AwsJson.write(json -> write(json, error));
    return new Reply(status(error, name), body, requestId).inRest(name + NAMESPACE);
  }

  private static void write(JsonGenerator json, AwsServiceException error) throws IOException {
    json.writeStartObject();
    String message = Errors.message(error);
    if (message != null) {
      json.writeStringField("Message", message);
    }
    PojoWriter.writeMembers(json, error);
    json.writeEndObject();
  }

  private static int status(AwsServiceException error, String name) {
    if (error.statusCode() != 0) {
      return error.statusCode();
    }
    return switch (name) {
      case "AccessDeniedException" -> FORBIDDEN;
      case "ServiceUnavailableException", "DependencyFailureException" -> INTERNAL_ERROR;
      default -> BAD_REQUEST;
    };
  }
}
