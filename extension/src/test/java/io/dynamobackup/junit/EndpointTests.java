package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynamobackup.engine.DynamoDbEngine;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

class EndpointTests {

  @Test
  void each_test_has_an_endpoint_of_its_own_which_ends_with_it() {
    EndpointTestCases.endpoints.clear();

    TestRun.concurrently(EndpointTestCases.class).hasOnlySuccesses(2);

    assertThat(EndpointTestCases.endpoints)
        .hasSize(2)
        .allSatisfy(
            endpoint ->
                assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> connect(endpoint)));
  }

  @Test
  void a_uri_without_the_annotation_is_left_to_others() {
    TestRun.of(OtherUriTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void a_seed_method_may_have_one_for_programs_that_fill_its_world() {
    TestRun.of(SeedTestCases.class).hasOnlySuccesses(1);

    assertThat(SeedTestCases.endpoint).hasScheme("http");
  }

  @Test
  void an_endpoint_that_is_no_uri_is_refused() {
    assertThat(TestRun.of(EndpointStringTestCases.class).onlyFailure())
        .cause()
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage("@Endpoint belongs on a parameter of type java.net.URI, not java.lang.String");
    assertThat(TestRun.of(EndpointEngineTestCases.class).onlyFailure())
        .cause()
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(
            "@Endpoint belongs on a parameter of type java.net.URI, not %s",
            DynamoDbEngine.class.getName());
  }

  @DynamoBackupTest
  @FromWorld("orders")
  static class SeedTestCases {
    static @Nullable URI endpoint;

    @SeedWorld("orders")
    static void seed(@Endpoint URI uri) {
      endpoint = uri;
    }

    @Test
    void test() {}
  }

  @DynamoBackupTest
  static class EndpointTestCases {
    static final List<URI> endpoints = Collections.synchronizedList(new ArrayList<>());

    @Test
    void one(@Endpoint URI endpoint) throws IOException {
      endpoints.add(endpoint);
      connect(endpoint);
    }

    @Test
    void other(@Endpoint URI endpoint, DynamoDbEngine engine) throws IOException {
      endpoints.add(endpoint);
      connect(engine.listen(endpoint.getPort()));
    }
  }

  @DynamoBackupTest
  @ExtendWith(Homepage.class)
  static class OtherUriTestCases {
    @Test
    void test(URI homepage) {
      assertThat(homepage).isEqualTo(Homepage.ADDRESS);
    }
  }

  @DynamoBackupTest
  static class EndpointStringTestCases {
    @Test
    void test(@Endpoint String endpoint) {}
  }

  @DynamoBackupTest
  static class EndpointEngineTestCases {
    @Test
    void test(@Endpoint DynamoDbEngine engine) {}
  }

  /** Another extension, which injects URIs. */
  static final class Homepage implements ParameterResolver {
    static final URI ADDRESS = URI.create("http://example.com");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == URI.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return ADDRESS;
    }
  }

  private static void connect(URI endpoint) throws IOException {
    new Socket(endpoint.getHost(), endpoint.getPort()).close();
  }
}
