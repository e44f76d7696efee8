package io.dynamobackup.wiremock;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Response;
import io.dynamobackup.engine.transport.Received;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketException;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What a client receives of WireMock's response, whose faults nobody but a server applies. */
final class Landing {
  private static final String LENGTH = "Content-Length";
  private static final byte[] GARBAGE = "lskdu018973t09sylgasjkfg1][]'./.sdlv".getBytes(US_ASCII);

  /** WireMock sends nothing else, and no byte of the garbage is one of a chunk. */
  private static final SdkHttpResponse BARE = SdkHttpFullResponse.builder().statusCode(200).build();

  private Landing() {}

  /** A response that promises more than it has is one whose connection breaks. */
  static Received whole(Response response) {
    byte[] body = response.getBody() == null ? new byte[0] : response.getBody();
    int promised = promised(response, body.length);
    if (promised <= body.length) {
      return Received.of(head(response, body.length), body);
    }
    byte[] whole = new byte[promised];
    System.arraycopy(body, 0, whole, 0, body.length);
    return Received.of(head(response, promised), whole).cut(body.length);
  }

  private static int promised(Response response, int length) {
    HttpHeader header = response.getHeaders().getHeader(LENGTH);
    return header.isPresent() ? Integer.parseInt(header.firstValue()) : length;
  }

  /** Each as the SDK's own clients meet it at a socket. */
  static Received broken(Fault fault) throws IOException {
    return switch (fault) {
      case CONNECTION_RESET_BY_PEER -> throw new SocketException("Connection reset");
      case EMPTY_RESPONSE -> throw new SocketException("Unexpected end of file from server");
      case RANDOM_DATA_THEN_CLOSE ->
          throw new ProtocolException("The server failed to respond with a valid HTTP response");
      case MALFORMED_RESPONSE_CHUNK -> Received.of(BARE, GARBAGE).cut(0);
    };
  }

  private static SdkHttpResponse head(Response response, int length) {
    SdkHttpFullResponse.Builder head =
        SdkHttpFullResponse.builder().statusCode(response.getStatus());
    response.getHeaders().all().forEach(header -> head.putHeader(header.key(), header.values()));
    return head.putHeader(LENGTH, Integer.toString(length)).build();
  }
}
