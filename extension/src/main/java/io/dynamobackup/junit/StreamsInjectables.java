package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The client of DynamoDB Streams. */
@API(status = Status.INTERNAL)
public final class StreamsInjectables implements InjectableProvider {

  @Override
  public List<Injectable<?>> injectables() {
    return List.of(Injectable.of(DynamoDbStreamsClient.class, DynamoDbEngine::streamsClient));
  }
}
