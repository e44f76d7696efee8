package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.Admin;
import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.transport.Gateway;
import io.dynamobackup.engine.transport.HttpAttempt;
import io.dynamobackup.engine.transport.Received;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A WireMock in front of one engine, with which it ends: it answers on the caller's thread. */
final class DirectWireMock implements Gateway {
  private final DirectServer server;
  private volatile boolean over;

  private DirectWireMock(DirectServer server) {
    this.server = server;
  }

  /** Puts a WireMock in front of an engine. */
  static DirectWireMock inFrontOf(DynamoDbEngine engine) {
    DirectWireMock direct = new DirectWireMock(DirectServer.of(engine));
    try {
      engine.putInFront(direct);
    } catch (IllegalStateException e) {
      direct.close();
      throw e;
    }
    return direct;
  }

  /** Returns what users order of it, and ask it, until it ends. */
  WireMock client() {
    return new WireMock(
        (Admin)
            Proxy.newProxyInstance(
                Admin.class.getClassLoader(), new Class<?>[] {Admin.class}, this::administer));
  }

  /** Who kept the client of a test that is over would meddle with that of another. */
  private @Nullable Object administer(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    requireNotOver();
    try {
      return method.invoke(server.server(), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void requireNotOver() {
    if (over) {
      throw new IllegalStateException("this WireMock is over: it ended with its test");
    }
  }

  @Override
  public Received pass(HttpAttempt attempt) throws IOException {
    requireNotOver();
    return new Flight(attempt).through(server.http());
  }

  @Override
  public void close() {
    if (!over) {
      over = true;
      server.leave();
    }
  }

  @Override
  public String toString() {
    return "a WireMock";
  }
}
