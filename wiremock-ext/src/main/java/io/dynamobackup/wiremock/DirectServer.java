package io.dynamobackup.wiremock;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.direct.DirectCallHttpServer;
import com.github.tomakehurst.wiremock.direct.DirectCallHttpServerFactory;
import com.github.tomakehurst.wiremock.global.GlobalSettings;
import io.dynamobackup.engine.DynamoDbEngine;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * A WireMock without sockets, in front of one engine after another: it takes ten times as long to
 * start one as to forget what a test ordered of it.
 */
final class DirectServer implements EngineSource {
  private static final Deque<DirectServer> IDLE = new ConcurrentLinkedDeque<>();

  private final WireMockServer server;
  private final DirectCallHttpServer http;
  private volatile @Nullable DynamoDbEngine engine;

  private DirectServer() {
    DirectCallHttpServerFactory factory = new DirectCallHttpServerFactory();
    this.server =
        new WireMockServer(
            options()
                .httpServerFactory(factory)
                .stubRequestLoggingDisabled(true)
                .extensions(DynamoDbExtension.of(this))
                .extensions(new FakeDelays()));
    this.http = factory.getHttpServer();
  }

  /** Returns one that nobody uses, for an engine. */
  static DirectServer of(DynamoDbEngine engine) {
    DirectServer idle = IDLE.poll();
    DirectServer taken = idle == null ? new DirectServer() : idle;
    taken.engine = engine;
    if (idle == null) {
      taken.server.start();
    }
    return taken;
  }

  WireMockServer server() {
    return server;
  }

  DirectCallHttpServer http() {
    return http;
  }

  @Override
  public DynamoDbEngine get() {
    DynamoDbEngine current = engine;
    if (current == null) {
      throw new IllegalStateException("this WireMock is over: it ended with its test");
    }
    return current;
  }

  /** Forgets everything, and is there for others; unless it is in the midst of something. */
  void leave() {
    server.resetAll();
    server.updateGlobalSettings(GlobalSettings.defaults());
    engine = null;
    IDLE.push(this);
  }
}
