package io.dynamobackup.wiremock;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.junit.Injectable;
import io.dynamobackup.junit.InjectableProvider;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The WireMock in front of a test's engine, put there when a test has a parameter of it.
 *
 * <p>Its type is named: loading WireMock takes longer than most tests.
 */
@API(status = Status.INTERNAL)
public final class WireMockInjectables implements InjectableProvider {

  @Override
  public List<Injectable<?>> injectables() {
    return List.of(
        Injectable.named(
            "com.github.tomakehurst.wiremock.client.WireMock", WireMockInjectables::inFrontOf));
  }

  private static Object inFrontOf(DynamoDbEngine engine) {
    return DynamoDbWireMock.inFrontOf(engine);
  }
}
