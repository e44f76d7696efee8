package io.dynamobackup.engine;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Backups;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.choice.Identifiers;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.OperationProvider;
import io.dynamobackup.engine.operation.Operations;
import io.dynamobackup.engine.pipeline.Interceptor;
import io.dynamobackup.engine.pipeline.InterceptorProvider;
import io.dynamobackup.engine.pipeline.Pipeline;
import io.dynamobackup.engine.store.StorageBackend;
import io.dynamobackup.engine.stubbing.Stubbing;
import io.dynamobackup.engine.stubbing.Stubs;
import io.dynamobackup.engine.time.Agenda;
import io.dynamobackup.engine.time.ClientTime;
import io.dynamobackup.engine.time.VirtualExecutor;
import io.dynamobackup.engine.time.World;
import io.dynamobackup.engine.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.ScheduledExecutorService;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbAsyncWaiter;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/**
 * DynamoDB inside this JVM: tables, items, backups and restores behind real SDK clients, on a clock
 * that moves only when told.
 *
 * <pre>{@code
 * try (DynamoDbEngine engine = DynamoDbEngine.start()) {
 *   DynamoDbClient dynamo = engine.client();
 *   ...
 *   engine.clock().advance(Duration.ofMinutes(1));
 * }
 * }</pre>
 *
 * <p>Engines share nothing. An engine and its clients may be shared between threads.
 */
@API(status = Status.EXPERIMENTAL)
public final class DynamoDbEngine implements AutoCloseable {
  private final EngineOptions options;
  private final FakeClock clock;
  private final Choices choices;
  private final Operations operations;
  private final ClientTime clientTime;
  private final EngineClients clients;
  private final VirtualExecutor executor;
  private final Stubbing stubbing;
  private final Stubs stubs;
  private final OpenState open = new OpenState();

  private DynamoDbEngine(EngineOptions options) {
    this.options = options;
    this.choices = options.choices().fork();
    Agenda agenda = new Agenda();
    this.clock = new FakeClock(options.startAt(), agenda);
    this.executor = new VirtualExecutor(agenda, clock, clock::reach);
    World world = new World(clock);
    Account account = new Account(options.region(), options.accountId());
    EngineServices services =
        new EngineServices(
            world,
            options.timings(),
            options.observed(),
            account,
            choices,
            new Identifiers(options.seed()),
            agenda,
            new Tables(account, storage()),
            new Backups());
    this.operations = new Operations(providers(OperationProvider.class), services);
    this.stubbing = new Stubbing(options.journalSize());
    this.stubs = stubbing.stubs(operations.names());
    Pipeline pipeline = new Pipeline(interceptors(services), operations, world);
    this.clientTime =
        new ClientTime(clock, clock::advance, new VirtualExecutor(agenda, clock, clock::reach));
    this.clients =
        new EngineClients(new Wire(pipeline, operations, clock), options, clock, clientTime);
  }

  /** Starts an engine in which state changes take no time. */
  public static DynamoDbEngine start() {
    return start(EngineOptions.instant());
  }

  /** Starts an engine. */
  public static DynamoDbEngine start(EngineOptions options) {
    return new DynamoDbEngine(options);
  }

  /** Returns the engine's client; always the same. */
  public synchronized DynamoDbClient client() {
    return open.register("client", DynamoDbClient.class, clients::client);
  }

  /** Returns the engine's asynchronous client; always the same. */
  public synchronized DynamoDbAsyncClient asyncClient() {
    return open.register("asyncClient", DynamoDbAsyncClient.class, clients::asyncClient);
  }

  /** Returns the engine's client of DynamoDB Streams; always the same. */
  public synchronized DynamoDbStreamsClient streamsClient() {
    return open.register("streamsClient", DynamoDbStreamsClient.class, clients::streamsClient);
  }

  /** Returns the transport, for a client builder of one's own; that builder's retries are kept. */
  public SdkHttpClient httpClient() {
    return clients.http();
  }

  /** Returns the transport, for an asynchronous client builder of one's own. */
  public SdkAsyncHttpClient asyncHttpClient() {
    return clients.asyncHttp();
  }

  /**
   * Returns the plug-in that has the retries and time-outs of a client of one's own happen on the
   * engine's clock: {@code builder.addPlugin(engine.fakeTime())}.
   */
  public SdkPlugin fakeTime() {
    return clientTime.plugin();
  }

  /** Returns a waiter of a client of one's own whose pauses pass on the engine's clock. */
  public DynamoDbWaiter waiter(DynamoDbClient client) {
    return clientTime.waiter(client);
  }

  /** Returns a waiter of a client of one's own whose pauses pass on the engine's clock. */
  public DynamoDbAsyncWaiter waiter(DynamoDbAsyncClient client) {
    return clientTime.waiter(client);
  }

  /** Returns the clock that everything in this engine goes by. */
  public FakeClock clock() {
    return clock;
  }

  /**
   * Returns an executor that runs on the clock: what is due at once runs on the caller's thread,
   * what is due later runs when the clock passes its instant.
   */
  public ScheduledExecutorService scheduledExecutor() {
    return executor;
  }

  /** Returns what a test orders of this engine, and asks it afterwards. */
  public Stubs stubs() {
    return stubs;
  }

  /** Returns what this engine was started with. */
  public EngineOptions options() {
    return options;
  }

  /**
   * Returns what answers all that AWS leaves open in this engine, and tells what was asked; to be
   * asked by the engine only.
   */
  public Choices choices() {
    return choices;
  }

  /** Returns what this engine can do. */
  Operations operations() {
    return operations;
  }

  /** Closes the engine's clients, and drops what its executor has not done. */
  @Override
  public synchronized void close() {
    executor.shutdownNow();
    open.close();
  }

  private List<Interceptor> interceptors(EngineServices services) {
    List<Interceptor> all = new ArrayList<>();
    all.add(open);
    all.add(stubbing.journal());
    all.addAll(options.interceptors());
    all.add(stubbing.answers());
    for (InterceptorProvider provider : providers(InterceptorProvider.class)) {
      all.addAll(provider.interceptors(services));
    }
    return all;
  }

  private static StorageBackend storage() {
    return providers(StorageBackend.class).iterator().next();
  }

  /** The loader of this class, not that of the thread: a test's own loader may not see us. */
  private static <T> Iterable<T> providers(Class<T> service) {
    return ServiceLoader.load(service, DynamoDbEngine.class.getClassLoader());
  }
}
