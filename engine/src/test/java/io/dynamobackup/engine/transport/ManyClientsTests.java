package io.dynamobackup.engine.transport;

import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.conformance.Music;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class ManyClientsTests {
  private static final int THREADS = 16;
  private static final int PUTS = 25;

  private final Set<String> threads = ConcurrentHashMap.newKeySet();
  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final OverHttp one = new OverHttp(engine);
  private final OverHttp other = new OverHttp(engine);
  private final ExecutorService executor = Executors.newFixedThreadPool(THREADS);

  @BeforeEach
  void create() {
    Music.create(engine.client());
  }

  @AfterEach
  void close() {
    executor.shutdownNow();
    one.close();
    other.close();
    engine.close();
  }

  @Test
  void everything_that_many_threads_of_two_clients_put_is_there() throws Exception {
    all(
        thread -> {
          for (int i = 0; i < PUTS; i++) {
            Music.put(client(thread), "thread-" + thread, "song-" + i);
          }
        });

    assertThat(one.client().scanPaginator(r -> r.tableName(Music.TABLE)).items())
        .hasSize(THREADS * PUTS);
  }

  @Test
  void updates_of_many_threads_happen_one_at_a_time() throws Exception {
    all(
        thread -> {
          for (int i = 0; i < PUTS; i++) {
            client(thread)
                .updateItem(
                    r ->
                        r.tableName(Music.TABLE)
                            .key(Music.key("A", "1"))
                            .updateExpression("ADD Plays :one")
                            .expressionAttributeValues(Map.of(":one", fromN("1"))));
          }
        });

    assertThat(
            engine.client().getItem(r -> r.tableName(Music.TABLE).key(Music.key("A", "1"))).item())
        .containsEntry("Plays", fromN(Integer.toString(THREADS * PUTS)));
  }

  @Test
  void a_request_that_waits_keeps_no_other_from_being_answered() throws Exception {
    CountDownLatch waiting = new CountDownLatch(THREADS);
    CountDownLatch end = new CountDownLatch(1);
    engine
        .stubs()
        .stubFor(
            listTables()
                .willAnswer(
                    (call, chain) -> {
                      waiting.countDown();
                      threads.add(Thread.currentThread().toString());
                      await(end);
                      return chain.proceed(call);
                    }));

    List<Future<?>> waiters = start(thread -> client(thread).listTables());
    waiting.await();
    Music.put(one.client(), "A", "1");
    end.countDown();
    for (Future<?> waiter : waiters) {
      waiter.get();
    }

    assertThat(threads).hasSize(THREADS);
    assertThat(threads)
        .allMatch(name -> name.contains("VirtualThread") == Runtime.version().feature() >= 24);
  }

  private DynamoDbClient client(int thread) {
    return (thread % 2 == 0 ? one : other).client();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void all(IntConsumer work) throws Exception {
    for (Future<?> done : start(work)) {
      done.get();
    }
  }

  private List<Future<?>> start(IntConsumer work) {
    List<Future<?>> started = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int thread = i;
      started.add(executor.submit(() -> work.accept(thread)));
    }
    return started;
  }
}
