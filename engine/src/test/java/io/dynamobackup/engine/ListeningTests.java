package io.dynamobackup.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void an_engine_listens_on_a_free_port_of_this_machine() throws IOException {
    URI uri = engine.listen();

    assertThat(uri).hasScheme("http").hasPath("");
    assertThat(InetAddress.getByName(uri.getHost()).isLoopbackAddress()).isTrue();
    connect(uri);
  }

  @Test
  void an_engine_that_listens_already_says_where() {
    URI uri = engine.listen();

    assertThat(engine.listen()).isEqualTo(uri);
    assertThat(engine.listen(uri.getPort())).isEqualTo(uri);
  }

  @Test
  void the_port_may_be_chosen_and_there_may_be_many() throws IOException {
    URI chosen = listenOnFreePort();
    URI other = listenOnFreePort();

    assertThat(engine.listen(chosen.getPort())).isEqualTo(chosen);
    assertThat(engine.listen()).isEqualTo(chosen);
    assertThat(other).isNotEqualTo(chosen);
    connect(chosen);
    connect(other);
  }

  @Test
  void a_port_that_is_taken_is_named() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatIllegalStateException()
          .isThrownBy(() -> engine.listen(port))
          .withMessage(
              "cannot listen on port %s of localhost (Address already in use): end what listens"
                  + " there, choose another port, or call listen(), which takes a free one",
              port)
          .withCauseInstanceOf(BindException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 65536})
  void a_port_that_is_none_is_refused(int port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.listen(port))
        .withMessage("port (%s) must be from 1 to 65535; listen() takes a free one", port);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void only_an_engine_that_is_told_so_listens_elsewhere() throws IOException {
    int port = engine.listen().getPort();
    assertThatExceptionOfType(ConnectException.class)
        .isThrownBy(() -> connect(URI.create("http://127.0.0.2:" + port)));

    URI uri = engine.listen(new InetSocketAddress("127.0.0.2", 0));

    assertThat(uri).hasHost("127.0.0.2");
    assertThat(engine.listen(new InetSocketAddress("127.0.0.2", uri.getPort()))).isEqualTo(uri);
    connect(uri);
  }

  @Test
  void an_engine_that_listens_everywhere_is_found_here() throws IOException {
    URI uri = engine.listen(new InetSocketAddress("0.0.0.0", 0));

    assertThat(uri).hasHost("127.0.0.1");
    connect(uri);
  }

  @Test
  void an_address_that_is_none_is_refused() {
    InetSocketAddress nowhere = InetSocketAddress.createUnresolved("nowhere.invalid", 8000);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.listen(nowhere))
        .withMessage("address (%s) must be one of this machine", nowhere);
  }

  @Test
  void a_closed_engine_hangs_up_and_frees_its_port() throws IOException {
    URI uri = engine.listen();
    try (Socket connected = new Socket(uri.getHost(), uri.getPort())) {
      connected
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
      assertThat(connected.getInputStream().read()).isEqualTo('H');

      engine.close();

      assertThat(connected.getInputStream().readAllBytes()).asString().startsWith("TTP/1.1 200");
    }
    assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> connect(uri));
    try (DynamoDbEngine next = DynamoDbEngine.start()) {
      assertThat(next.listen(uri.getPort())).isEqualTo(uri);
    }
  }

  @Test
  void nothing_that_listens_keeps_the_jvm_from_ending() throws IOException {
    connect(engine.listen());

    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().matches("HTTP-Dispatcher|dynamobackup-http-.*"))
        .isNotEmpty()
        .allMatch(Thread::isDaemon);
  }

  @Test
  void a_closed_engine_does_not_listen_again() {
    engine.close();

    assertThatIllegalStateException()
        .isThrownBy(engine::listen)
        .withMessage("this DynamoDbEngine is closed: a test's engine ends with the test");
  }

  /** Chooses a port that was free a moment ago; where another program was faster, another one. */
  private URI listenOnFreePort() throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      try {
        URI uri = engine.listen(port);
        assertThat(uri).hasPort(port);
        return uri;
      } catch (IllegalStateException taken) {
        assertThat(attempt).as("attempts").isLessThan(10);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void connect(URI uri) throws IOException {
    new Socket(uri.getHost(), uri.getPort()).close();
  }
}
