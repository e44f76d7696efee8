package io.dynamobackup.engine;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import io.dynamobackup.engine.pipeline.Interceptor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Whether an engine is open, and the clients to close with it. */
final class OpenState implements Interceptor, AutoCloseable {
  private final Map<Map.Entry<Class<?>, Account>, SdkAutoCloseable> clients = new LinkedHashMap<>();
  private volatile boolean closed;

  /**
   * Returns the client of that type for that account, made at its first use: a client costs more
   * than an engine.
   */
  synchronized <T extends SdkAutoCloseable> T register(
      Class<T> type, Account account, Function<Account, T> maker) {
    check();
    return type.cast(
        clients.computeIfAbsent(Map.entry(type, account), absent -> maker.apply(account)));
  }

  /** Reaches those who kept the transport, or a client of their own, past the engine's end. */
  @Override
  public SdkResponse intercept(Call call, Chain chain) {
    check();
    return chain.proceed(call);
  }

  /** Refuses what is asked of an engine that is closed. */
  void check() {
    if (closed) {
      throw refusal();
    }
  }

  static IllegalStateException refusal() {
    return new IllegalStateException(
        "this DynamoDbEngine is closed: a test's engine ends with the test");
  }

  @Override
  public synchronized void close() {
    closed = true;
    clients.values().forEach(SdkAutoCloseable::close);
    clients.clear();
  }
}
