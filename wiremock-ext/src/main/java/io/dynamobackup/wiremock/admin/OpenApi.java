package io.dynamobackup.wiremock.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The description of the admin API. */
final class OpenApi {
  private static final String RESOURCE = "openapi.json";

  private OpenApi() {}

  static String description() {
    try (InputStream stream = OpenApi.class.getResourceAsStream(RESOURCE)) {
      return new String(Objects.requireNonNull(stream, RESOURCE).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
