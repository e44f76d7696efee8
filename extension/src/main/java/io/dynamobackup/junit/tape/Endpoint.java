package io.dynamobackup.junit.tape;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * A DynamoDB that is not ours, as the transport of a client that does not sign: for an address
 * under {@code amazonaws.com} with the SDK's default credentials, for any other with made-up ones.
 */
final class Endpoint implements SdkHttpClient {
  /** What the JDK's client sets itself. */
  private static final Set<String> SET_BY_JDK =
      Set.of("host", "content-length", "connection", "expect", "upgrade");

  private final URI uri;
  private final String region;
  private final AwsCredentialsProvider credentials;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Made made;

  Endpoint(URI uri, String region) {
    this.uri = uri;
    this.region = region;
    this.credentials =
        uri.getHost().endsWith(".amazonaws.com")
            ? DefaultCredentialsProvider.builder().build()
            : StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    this.made = new Made(this, region);
  }

  /** Waits until what a call changes has changed. */
  void await(Exchange exchange) {
    made.await(exchange);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return send(request);
      }

      @Override
      public void abort() {
        // an exchange is over when call() returns
      }
    };
  }

  private HttpExecuteResponse send(HttpExecuteRequest request) throws IOException {
    ContentStreamProvider content =
        request.contentStreamProvider().orElse(() -> new ByteArrayInputStream(new byte[0]));
    SignedRequest signed = signed(request.httpRequest(), content);
    HttpRequest.Builder sent = HttpRequest.newBuilder(signed.request().getUri());
    signed
        .request()
        .forEachHeader(
            (name, values) -> {
              if (!SET_BY_JDK.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> sent.header(name, value));
              }
            });
    try (InputStream body = content.newStream()) {
      sent.POST(BodyPublishers.ofByteArray(body.readAllBytes()));
    }
    return received(http(sent.build()));
  }

  private SignedRequest signed(SdkHttpRequest request, ContentStreamProvider content) {
    SdkHttpRequest addressed =
        request.toBuilder()
            .protocol(uri.getScheme())
            .host(uri.getHost())
            .port(uri.getPort() < 0 ? null : uri.getPort())
            .removeHeader("Host")
            .build();
    return AwsV4HttpSigner.create()
        .sign(
            r ->
                r.identity(credentials.resolveCredentials())
                    .request(addressed)
                    .payload(content)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "dynamodb")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region));
  }

  private HttpResponse<byte[]> http(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + uri + " answered");
    }
  }

  private static HttpExecuteResponse received(HttpResponse<byte[]> response) {
    SdkHttpFullResponse.Builder head =
        SdkHttpFullResponse.builder().statusCode(response.statusCode());
    response.headers().map().forEach(head::putHeader);
    return HttpExecuteResponse.builder()
        .response(head.removeHeader("date").build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(response.body())))
        .build();
  }

  @Override
  public String clientName() {
    return "Endpoint";
  }

  /** Removes what the test made. */
  @Override
  public void close() {
    made.remove();
  }
}
