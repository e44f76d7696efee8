package io.dynamobackup.engine.wire;

import static io.dynamobackup.engine.wire.Answering.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynamobackup.engine.error.Cancellation;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class AwsErrorsTests {
  private static final Set<Class<?>> OF_STREAMS =
      Set.of(TrimmedDataAccessException.class, ExpiredIteratorException.class);

  static List<Class<?>> modelled_exceptions() throws IOException, URISyntaxException {
    URL place = DynamoDbException.class.getProtectionDomain().getCodeSource().getLocation();
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(place.toURI()));
        Stream<Path> files =
            Files.list(jar.getPath("/software/amazon/awssdk/services/dynamodb/model"))) {
      List<Class<?>> exceptions =
          files
              .map(file -> file.getFileName().toString().replace(".class", ""))
              .filter(name -> name.endsWith("Exception") && !name.equals("DynamoDbException"))
              .<Class<?>>map(name -> SdkShapes.find(name).orElseThrow())
              .filter(DynamoDbException.class::isAssignableFrom)
              .filter(type -> !OF_STREAMS.contains(type))
              .toList();
      assertThat(exceptions).hasSizeGreaterThan(30);
      return exceptions;
    }
  }

  @ParameterizedTest
  @MethodSource("modelled_exceptions")
  void client_throws_the_exception_the_operation_threw(Class<?> type) {
    AwsServiceException.Builder builder = (AwsServiceException.Builder) SdkShapes.builder(type);
    AwsServiceException thrown = builder.message("what is wrong: ü").build();

    AwsServiceException caught = caughtByClient(thrown);

    assertThat(caught).isExactlyInstanceOf(type);
    assertThat(caught.awsErrorDetails().errorMessage()).isEqualTo("what is wrong: ü");
    assertThat(caught.statusCode())
        .isEqualTo(type == InternalServerErrorException.class ? 500 : 400);
    assertThat(caught.requestId()).isEqualTo(new RequestIds().next());
  }

  @Test
  void client_of_streams_throws_the_exceptions_of_streams() {
    AwsServiceException thrown = TrimmedDataAccessException.builder().message("too old").build();
    Doors doors =
        Doors.to(
            answering(
                "GetRecords",
                GetRecordsRequest::builder,
                (GetRecordsRequest r) -> {
                  throw thrown;
                }));

    try (DynamoDbStreamsClient client = InMemoryTransport.streamsClient(doors.wire())) {
      assertThatThrownBy(() -> client.getRecords(r -> r.shardIterator("x")))
          .isExactlyInstanceOf(TrimmedDataAccessException.class)
          .hasMessageContaining("too old");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ValidationException, 400, com.amazon.coral.validate#ValidationException, message",
    "ThrottlingException, 400, com.amazon.coral.availability#ThrottlingException, message",
    "AccessDeniedException, 400, com.amazon.coral.service#AccessDeniedException, Message",
    "SerializationException, 400, com.amazon.coral.service#SerializationException, Message",
    "UnrecognizedClientException, 400, com.amazon.coral.service#UnrecognizedClientException, message",
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

  @Test
  void item_of_a_failed_condition_reaches_the_client() {
    Map<String, AttributeValue> item = Map.of("a", AttributeValue.fromS("x"));

    AwsServiceException caught =
        caughtByClient(
            ConditionalCheckFailedException.builder()
                .message("The conditional request failed")
                .item(item)
                .build());

    assertThat(caught)
        .isInstanceOfSatisfying(
            ConditionalCheckFailedException.class,
            failed -> assertThat(failed.item()).isEqualTo(item));
  }

  @Test
  void reasons_of_a_cancelled_transaction_reach_the_client() {
    List<CancellationReason> reasons =
        List.of(
            CancellationReason.builder().code("None").build(),
            CancellationReason.builder()
                .code("ConditionalCheckFailed")
                .message("The conditional request failed")
                .item(Map.of("a", AttributeValue.fromN("1")))
                .build());

    AwsServiceException caught =
        caughtByClient(
            TransactionCanceledException.builder()
                .message("Transaction cancelled")
                .cancellationReasons(reasons)
                .build());

    assertThat(caught)
        .isInstanceOfSatisfying(
            TransactionCanceledException.class,
            cancelled -> assertThat(cancelled.cancellationReasons()).isEqualTo(reasons));
  }

  private static AwsServiceException caughtByClient(AwsServiceException thrown) {
    Doors doors =
        Doors.to(
            answering(
                "DescribeTable",
                DescribeTableRequest::builder,
                (DescribeTableRequest r) -> {
                  throw thrown;
                }));
    try (DynamoDbClient client = InMemoryTransport.client(doors.wire())) {
      return catchThrowableOfType(
          AwsServiceException.class, () -> client.describeTable(r -> r.tableName("Music")));
    }
  }
}
