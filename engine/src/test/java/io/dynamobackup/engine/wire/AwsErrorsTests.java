package io.dynamobackup.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.error.Cancellation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

class AwsErrorsTests {
  @ParameterizedTest
  @CsvSource({
    "ValidationException, 400, com.amazon.coral.validate#ValidationException, message",
    "ThrottlingException, 400, com.amazon.coral.availability#ThrottlingException, message",
    "AccessDeniedException, 400, com.amazon.coral.service#AccessDeniedException, Message",
    "SerializationException, 400, com.amazon.coral.service#SerializationException, Message",
    "UnrecognizedClientException, 400, com.amazon.coral.service#UnrecognizedClientException,"
        + " message",
    "InternalFailure, 500, com.amazon.coral.service#InternalFailure, message",
    "ServiceUnavailable, 503, com.amazonaws.dynamodb.v20120810#ServiceUnavailable, message",
    "Whatever, 400, com.amazonaws.dynamodb.v20120810#Whatever, message"
  })
  void code_decides_on_prefix_status_and_name_of_the_message(
      String code, int status, String type, String message) {
    AwsErrorDetails details = AwsErrorDetails.builder().errorCode(code).errorMessage("why").build();

    Reply reply =
        AwsErrors.reply(DynamoDbException.builder().awsErrorDetails(details).build(), "id");

    assertThat(reply.status()).isEqualTo(status);
    assertThat(Doors.text(reply))
        .isEqualTo("{\"__type\":\"%s\",\"%s\":\"why\"}".formatted(type, message));
  }

  static List<Arguments> codes_of_classes() {
    String prefix = "com.amazonaws.dynamodb.v20120810#";
    return List.of(
        Arguments.of(
            ResourceNotFoundException.class, prefix + "ResourceNotFoundException", "message"),
        Arguments.of(InternalServerErrorException.class, prefix + "InternalServerError", "message"),
        Arguments.of(
            RequestLimitExceededException.class, prefix + "RequestLimitExceeded", "message"),
        Arguments.of(
            TransactionCanceledException.class, prefix + "TransactionCanceledException", "Message"),
        Arguments.of(
            TransactionInProgressException.class,
            prefix + "TransactionInProgressException",
            "Message"),
        Arguments.of(
            IdempotentParameterMismatchException.class,
            prefix + "IdempotentParameterMismatchException",
            "Message"));
  }

  @ParameterizedTest
  @MethodSource("codes_of_classes")
  void class_of_the_exception_gives_the_code_when_it_has_none(
      Class<?> exception, String type, String message) {
    AwsServiceException.Builder builder =
        (AwsServiceException.Builder) SdkShapes.builder(exception);

    Reply reply = AwsErrors.reply(builder.message("why").build(), "id");

    assertThat(Doors.text(reply))
        .isEqualTo("{\"__type\":\"%s\",\"%s\":\"why\"}".formatted(type, message));
  }

  @Test
  void reasons_of_a_cancelled_transaction_are_in_the_reply_in_their_order() {
    CancellationReason failed =
        Cancellation.because(
            ConditionalCheckFailedException.builder()
                .message("The conditional request failed")
                .item(Map.of("id", AttributeValue.fromS("bob")))
                .build());
    CancellationReason conflict =
        Cancellation.because(
            TransactionConflictException.builder()
                .message("Transaction is ongoing for the item")
                .build());

    Reply reply =
        AwsErrors.reply(Cancellation.of(List.of(Cancellation.none(), failed, conflict)), "id");

    assertThat(Doors.text(reply))
        .isEqualTo(
            "{\"__type\":\"com.amazonaws.dynamodb.v20120810#TransactionCanceledException\","
                + "\"Message\":\"Transaction cancelled, please refer cancellation reasons for"
                + " specific reasons [None, ConditionalCheckFailed, TransactionConflict]\","
                + "\"CancellationReasons\":[{\"Code\":\"None\"},"
                + "{\"Item\":{\"id\":{\"S\":\"bob\"}},\"Code\":\"ConditionalCheckFailed\","
                + "\"Message\":\"The conditional request failed\"},"
                + "{\"Code\":\"TransactionConflict\","
                + "\"Message\":\"Transaction is ongoing for the item\"}]}");
  }

  @Test
  void details_go_before_class_and_message_of_the_exception() {
    AwsServiceException error =
        ResourceNotFoundException.builder()
            .message("less")
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .errorCode("TableNotFoundException")
                    .errorMessage("more")
                    .build())
            .statusCode(418)
            .build();

    Reply reply = AwsErrors.reply(error, "id");

    assertThat(reply.status()).isEqualTo(418);
    assertThat(Doors.text(reply))
        .isEqualTo(
            "{\"__type\":\"com.amazonaws.dynamodb.v20120810#TableNotFoundException\","
                + "\"message\":\"more\"}");
  }

  @Test
  void error_without_message_has_none() {
    assertThat(Doors.text(AwsErrors.reply(ResourceNotFoundException.builder().build(), "id")))
        .isEqualTo("{\"__type\":\"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\"}");
  }
}
