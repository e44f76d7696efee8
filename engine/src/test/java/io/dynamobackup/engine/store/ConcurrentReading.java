package io.dynamobackup.engine.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that read one snapshot, over and over between {@link #begin} and {@link #end}. */
final class ConcurrentReading implements AutoCloseable {
  private final Snapshot snapshot;
  private final int readers;
  private final ExecutorService threads;
  private final List<Future<List<Row>>> results = new ArrayList<>();
  private volatile boolean goOn;

  ConcurrentReading(Snapshot snapshot, int readers) {
    this.snapshot = snapshot;
    this.readers = readers;
    this.threads = Executors.newFixedThreadPool(readers);
  }

  /** Returns when every reader has begun. */
  void begin() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(readers);
    goOn = true;
    results.clear();
    for (int i = 0; i < readers; i++) {
      results.add(threads.submit(() -> read(begun)));
    }
    begun.await();
  }

  private List<Row> read(CountDownLatch begun) {
    List<Row> rows = readOnce();
    begun.countDown();
    while (goOn) {
      List<Row> again = readOnce();
      if (!again.equals(rows)) {
        return again;
      }
    }
    return rows;
  }

  private List<Row> readOnce() {
    List<Row> rows = new ArrayList<>();
    snapshot.ascending(null).forEachRemaining(rows::add);
    return rows;
  }

  /** Returns what each reader saw: the first reading that differed from those before it, if any. */
  List<List<Row>> end() throws InterruptedException, ExecutionException {
    goOn = false;
    List<List<Row>> seen = new ArrayList<>();
    for (Future<List<Row>> result : results) {
      seen.add(result.get());
    }
    return seen;
  }

  @Override
  public void close() {
    goOn = false;
    threads.shutdownNow();
  }
}
