package io.dynamobackup.junit.tape;

import io.dynamobackup.engine.transport.Received;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
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
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * A DynamoDB that is not ours. It is asked with the SDK's default credentials at an address of
 * AWS's, and with made-up ones at any other.
 */
final class Endpoint implements AutoCloseable {
  /** What the JDK's client sets itself. */
  private static final Set<String> SET_BY_JDK =
      Set.of("host", "content-length", "connection", "expect", "upgrade");

  /** What is of one connection, or of the real time: the clock of clients stands elsewhere. */
  private static final Set<String> OF_CONNECTION =
      Set.of("connection", "transfer-encoding", "date");

  private final EndpointAddress address;
  private final String region;
  private final AwsCredentialsProvider credentials;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Made made;

  Endpoint(EndpointAddress address, String region) {
    this.address = address;
    this.region = region;
    this.credentials =
        address.isOfAws()
            ? DefaultCredentialsProvider.builder().build()
            : StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    this.made = new Made(new EndpointClient(this), region);
  }

  /** Waits until what a call changes has changed. */
  void await(Exchange exchange) {
    made.await(exchange);
  }

  /** Asks it. */
  Received answer(SdkHttpRequest request, byte[] body) throws IOException {
    SdkHttpRequest signed = signed(request, body);
    HttpRequest.Builder sent =
        HttpRequest.newBuilder(signed.getUri()).POST(BodyPublishers.ofByteArray(body));
    signed.forEachHeader(
        (name, values) -> {
          if (!SET_BY_JDK.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> sent.header(name, value));
          }
        });
    return received(http(sent.build()));
  }

  private SdkHttpRequest signed(SdkHttpRequest request, byte[] body) {
    SdkHttpRequest addressed =
        address.to(request).removeHeader("Host").removeHeader("Authorization").build();
    return AwsV4HttpSigner.create()
        .sign(
            r ->
                r.identity(credentials.resolveCredentials())
                    .request(addressed)
                    .payload(() -> new ByteArrayInputStream(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "dynamodb")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region))
        .request();
  }

  private HttpResponse<byte[]> http(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (ConnectException e) {
      throw new IOException("cannot connect to " + address.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + address.uri() + " answered");
    }
  }

  private static Received received(HttpResponse<byte[]> response) {
    SdkHttpFullResponse.Builder head =
        SdkHttpFullResponse.builder().statusCode(response.statusCode());
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!OF_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                head.putHeader(name, values);
              }
            });
    return Received.of(head.build(), response.body());
  }

  /** Removes what the test made. */
  @Override
  public void close() {
    made.remove();
  }
}
