package io.dynamobackup.engine.conformance.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.limit.Quotas;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingReason;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A new table Music that runs out of capacity, and a client that repeats nothing. */
final class Metered implements AutoCloseable {
  static final String TABLE_EXCEEDED =
      "The level of configured provisioned throughput for the table was exceeded. Consider"
          + " increasing your provisioning level with the UpdateTable API.";
  static final String ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";

  private final Target target;
  private final DynamoDbClient dynamo;

  private Metered(Consumer<CreateTableRequest.Builder> change) {
    this.target =
        Target.with(
            EngineOptions.instant().toBuilder()
                .quotas(Quotas.unlimited().withTableCapacity())
                .build());
    this.dynamo = target.clientWithoutRetries();
    Music.create(target.client(), change);
  }

  static Metered provisioned(long read, long write) {
    return new Metered(
        table ->
            table
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(Music.units(read, write)));
  }

  static Metered onDemand(long read, long write) {
    return with(
        table ->
            table.onDemandThroughput(
                most -> most.maxReadRequestUnits(read).maxWriteRequestUnits(write)));
  }

  static Metered with(Consumer<CreateTableRequest.Builder> change) {
    return new Metered(change);
  }

  DynamoDbClient dynamo() {
    return dynamo;
  }

  /** Returns a client that repeats what is throttled, in fake time. */
  DynamoDbClient patient() {
    return target.client();
  }

  void advance(Duration duration) {
    target.advance(duration);
  }

  Target target() {
    return target;
  }

  void put(String title) {
    Music.put(dynamo, "Dolly Parton", title);
  }

  /** Returns how many of some calls are served. */
  static int served(int calls, Runnable call) {
    int served = 0;
    for (int i = 0; i < calls; i++) {
      try {
        call.run();
        served++;
      } catch (DynamoDbException e) {
        assertThat(e.isThrottlingException()).as(e.getMessage()).isTrue();
      }
    }
    return served;
  }

  /** Returns writes of songs, each of a unit. */
  static List<WriteRequest> songs(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> PutRequest.builder().item(Music.song("Dolly Parton", "Song " + i)).build())
        .map(put -> WriteRequest.builder().putRequest(put).build())
        .toList();
  }

  static ThrottlingReason reason(String reason, String resource) {
    return ThrottlingReason.builder().reason(reason).resource(resource).build();
  }

  @Override
  public void close() {
    dynamo.close();
    target.close();
  }
}
