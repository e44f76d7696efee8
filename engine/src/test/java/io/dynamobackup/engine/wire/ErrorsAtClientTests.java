package io.dynamobackup.engine.wire;

import static io.dynamobackup.engine.wire.Answering.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Which exceptions clients throw. */
class ErrorsAtClientTests {
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
