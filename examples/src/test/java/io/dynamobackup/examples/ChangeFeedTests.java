package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.ExportFailure;
import io.dynamobackup.engine.ExportSink;
import io.dynamobackup.engine.ExportedObjects;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.junit.DynamoBackupExtension;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;

class ChangeFeedTests {
  private static final String ORDERS = "arn:aws:dynamodb:us-east-1:123456789012:table/orders";

  @Nested
  // tag::change-feed[]
  @DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
  @WithTable(
      name = "orders",
      partitionKey = "customer",
      sortKey = "order:N",
      pointInTimeRecovery = true)
  class ChangeFeedTest {

    @Test
    void every_order_is_fed_once(
        DynamoDbClient dynamo,
        FakeClock clock,
        ScheduledExecutorService executor,
        DynamoDbEngine engine) {
      ChangeFeed feed = new ChangeFeed(dynamo, clock, ORDERS);
      ScheduledFuture<?> feeding = executor.scheduleAtFixedRate(feed::run, 6, 6, TimeUnit.HOURS);

      for (int order = 1; order <= 12; order++) {
        Orders.place(dynamo, "Ada", order);
        clock.advance(Duration.ofHours(2));
      }
      feeding.cancel(false);
      clock.advance(Duration.ofMinutes(10));

      assertThat(fed(engine.exports()))
          .hasSize(12)
          .doesNotHaveDuplicates()
          .allMatch(line -> line.contains("\"NewImage\":{\"customer\":{\"S\":\"Ada\"}"));
    }

    private static Stream<String> fed(ExportedObjects exports) {
      return exports.keys("order-feed").stream()
          .filter(key -> key.startsWith("AWSDynamoDB/data/"))
          .flatMap(file -> exports.lines("order-feed", file).stream());
    }
  }

  // end::change-feed[]

  @Nested
  @WithTable(
      name = "orders",
      partitionKey = "customer",
      sortKey = "order:N",
      pointInTimeRecovery = true)
  class LostBucketTest {
    // tag::lost-bucket[]
    private static final ExportSink LOST =
        (bucket, key, content) -> {
          throw ExportFailure.noSuchBucket();
        };

    @RegisterExtension
    static final DynamoBackupExtension DYNAMO =
        DynamoBackupExtension.builder()
            .engine(EngineOptions.documented().toBuilder().exportSink(LOST).build())
            .build();

    @Test
    void export_to_a_bucket_that_is_gone_begins_and_fails_later(
        DynamoDbClient dynamo, FakeClock clock) {
      ChangeFeed feed = new ChangeFeed(dynamo, clock, ORDERS);
      clock.advance(Duration.ofHours(6));

      String arn = feed.run();
      clock.advance(Duration.ofMinutes(10));

      ExportDescription export = dynamo.describeExport(r -> r.exportArn(arn)).exportDescription();
      assertThat(export.exportStatusAsString()).isEqualTo("FAILED");
      assertThat(export.failureCode()).isEqualTo("S3NoSuchBucket");
    }
    // end::lost-bucket[]
  }
}
