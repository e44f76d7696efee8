package io.dynamobackup.junit;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The enhanced clients, where {@code dynamodb-enhanced} is on the class path. */
@API(status = Status.INTERNAL)
public final class EnhancedInjectables implements InjectableProvider {
  private static final String LIBRARY =
      "software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient";

  @Override
  public List<Injectable<?>> injectables() {
    return Library.isPresent(LIBRARY) ? EnhancedClients.injectables() : List.of();
  }
}
