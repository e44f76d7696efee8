package io.dynamobackup.engine.transport;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which a server answers: the only ones that an engine ever has. None of them keeps
 * the JVM from ending.
 */
final class ServerThreads {
  /** JDK 24 is the first whose virtual threads may wait inside a monitor, as the server's do. */
  private static final int FIRST_WITHOUT_PINNING = 24;

  private ServerThreads() {}

  /** Returns an executor with a thread for each request under way. */
  static ExecutorService executor() {
    return Runtime.version().feature() < FIRST_WITHOUT_PINNING ? pooled() : virtual();
  }

  private static ExecutorService pooled() {
    AtomicInteger number = new AtomicInteger();
    ThreadFactory daemons =
        task -> {
          Thread thread = new Thread(task, "dynamobackup-http-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        };
    return Executors.newCachedThreadPool(daemons);
  }

  /** JDK 17, for which we compile, does not have the method. */
  private static ExecutorService virtual() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("this JDK has no virtual threads", e);
    }
  }
}
