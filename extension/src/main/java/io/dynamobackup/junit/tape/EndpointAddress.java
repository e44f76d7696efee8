package io.dynamobackup.junit.tape;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Where a DynamoDB is from which a tape is recorded. */
record EndpointAddress(URI uri) {
  private static final String PARAMETER = "dynamobackup.tape.endpoint";

  /** What the names of AWS's endpoints end with, in whatever partition. */
  private static final List<String> OF_AWS =
      List.of(
          ".amazonaws.com",
          ".amazonaws.com.cn",
          ".amazonaws.eu",
          ".api.aws",
          ".api.amazonwebservices.com.cn");

  /** Returns the one that a run names. */
  static EndpointAddress of(ExtensionContext context) {
    return of(
        context
            .getConfigurationParameter(PARAMETER)
            .orElseThrow(() -> refused("must be given", "to record from")));
  }

  /** Reads an address. */
  static EndpointAddress of(String text) {
    URI uri = uri(text);
    if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
      throw none(text);
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getUserInfo() != null) {
      throw refused(
          "(%s) must have no user, query or fragment".formatted(text),
          "such as http://localhost:8000/dynamodb");
    }
    return new EndpointAddress(uri);
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw none(text);
    }
  }

  private static ExtensionConfigurationException none(String text) {
    return refused("(" + text + ") is none", "such as http://localhost:8000");
  }

  private static ExtensionConfigurationException refused(String what, String right) {
    return new ExtensionConfigurationException(
        "%s %s: it is the URI of a DynamoDB, %s".formatted(PARAMETER, what, right));
  }

  /** Returns true if AWS answers there. */
  boolean isOfAws() {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return OF_AWS.stream().anyMatch(host::endsWith);
  }

  /** Has a request go there: its path is added to that of the address. */
  SdkHttpRequest.Builder to(SdkHttpRequest request) {
    return request.toBuilder()
        .protocol(uri.getScheme())
        .host(uri.getHost())
        .port(uri.getPort() < 0 ? null : uri.getPort())
        .encodedPath(path() + request.encodedPath());
  }

  private String path() {
    String path = uri.getRawPath();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
