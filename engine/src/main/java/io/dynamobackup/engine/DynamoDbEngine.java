package io.dynamobackup.engine;

import com.sun.net.httpserver.HttpHandler;
import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.limit.FlightRecorder;
import io.dynamobackup.engine.monitoring.Monitoring;
import io.dynamobackup.engine.operation.Operations;
import io.dynamobackup.engine.stubbing.Chaos;
import io.dynamobackup.engine.stubbing.Stubs;
import io.dynamobackup.engine.time.ClientTime;
import io.dynamobackup.engine.time.VirtualExecutor;
import io.dynamobackup.engine.transport.Entrance;
import io.dynamobackup.engine.transport.Gateway;
import io.dynamobackup.engine.wire.Wire;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.backup.BackupAsyncClient;
import software.amazon.awssdk.services.backup.BackupClient;
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
  private final EngineState state;
  private final Account own;
  private final ClientTime clientTime;
  private final EngineClients clients;
  private final VirtualExecutor executor;
  private final CallPath path;
  private final Entrance entrance;
  private final OpenState open = new OpenState();
  private final EngineServer server;
  private final EngineAccount ownAccount;

  private DynamoDbEngine(EngineOptions options, EngineState state) {
    this.options = options;
    this.state = state;
    this.own = new Account(options.region(), options.accountId());
    this.executor = executor(state);
    this.path = new CallPath(options, state, own, open);
    this.clientTime = new ClientTime(clock(), clock()::advance, state.jitter(), executor(state));
    this.entrance = new Entrance(options.gateway());
    this.clients = new EngineClients(path.wire(), clock(), clientTime, entrance);
    this.ownAccount = accountOf(own.id());
    this.server = new EngineServer(path.wire(), clock(), own, entrance, open);
  }

  private static VirtualExecutor executor(EngineState state) {
    return new VirtualExecutor(state.agenda(), state.clock(), state.clock()::reach);
  }

  /** Starts an engine in which state changes take no time. */
  public static DynamoDbEngine start() {
    return start(EngineOptions.instant());
  }

  /** Starts an engine. */
  public static DynamoDbEngine start(EngineOptions options) {
    Objects.requireNonNull(options, "options");
    return new DynamoDbEngine(options, EngineState.begin(options));
  }

  /**
   * Returns an engine that is the same as this one at this moment, and independent of it from now
   * on: tables, backups, streams, what is under way, the clock, and whatever is yet to be chosen or
   * made up. It takes no longer the more items there are.
   *
   * <p>Its clients are its own. What a test ordered of this engine stays here: stubs, the journal,
   * the tasks of the executor, and what stands in front of it.
   *
   * @throws IllegalStateException if this engine is closed, or in the midst of a call of this
   *     thread
   */
  public DynamoDbEngine fork() {
    return fork(options);
  }

  /**
   * Returns a {@link #fork()} that goes on with other options: takes other times from now on, is
   * asked by other interceptors, and, where the options were given other choices, is answered by
   * those. Its clock stands where this engine's stands, wherever the options have it start.
   */
  public DynamoDbEngine fork(EngineOptions optionsOfFork) {
    Objects.requireNonNull(optionsOfFork, "optionsOfFork");
    open.check();
    return new DynamoDbEngine(optionsOfFork, state.fork(optionsOfFork));
  }

  /** Returns the client of the options' account and Region; always the same. */
  public DynamoDbClient client() {
    return ownAccount.client(region());
  }

  /** Returns the client of the options' account in another Region; always the same. */
  public DynamoDbClient client(Region region) {
    return ownAccount.client(region);
  }

  /** Returns the asynchronous client of the options' account and Region; always the same. */
  public DynamoDbAsyncClient asyncClient() {
    return ownAccount.asyncClient(region());
  }

  /** Returns the asynchronous client of the options' account in another Region. */
  public DynamoDbAsyncClient asyncClient(Region region) {
    return ownAccount.asyncClient(region);
  }

  /** Returns the client of DynamoDB Streams of the options' account and Region. */
  public DynamoDbStreamsClient streamsClient() {
    return ownAccount.streamsClient(region());
  }

  /** Returns the client of DynamoDB Streams of the options' account in another Region. */
  public DynamoDbStreamsClient streamsClient(Region region) {
    return ownAccount.streamsClient(region);
  }

  /**
   * Returns the client of AWS Backup of the options' account and Region, over the same tables.
   * Needs {@code software.amazon.awssdk:backup}, which the engine does not bring.
   */
  public BackupClient backupClient() {
    return ownAccount.backupClient(region());
  }

  /** Returns the client of AWS Backup of the options' account in another Region. */
  public BackupClient backupClient(Region region) {
    return ownAccount.backupClient(region);
  }

  /** Returns the asynchronous client of AWS Backup of the options' account and Region. */
  public BackupAsyncClient backupAsyncClient() {
    return ownAccount.backupAsyncClient(region());
  }

  /** Returns the asynchronous client of AWS Backup of the options' account in another Region. */
  public BackupAsyncClient backupAsyncClient(Region region) {
    return ownAccount.backupAsyncClient(region);
  }

  /**
   * Returns the transport to the options' account and Region, whatever the client above it is set
   * to: for a client builder of one's own, whose retries are kept.
   */
  public SdkHttpClient httpClient() {
    return ownAccount.httpClient(region());
  }

  /** Returns the transport to the options' account in another Region. */
  public SdkHttpClient httpClient(Region region) {
    return ownAccount.httpClient(region);
  }

  /** Returns the transport, for an asynchronous client builder of one's own. */
  public SdkAsyncHttpClient asyncHttpClient() {
    return ownAccount.asyncHttpClient(region());
  }

  /** Returns the transport to another Region, for an asynchronous client builder of one's own. */
  public SdkAsyncHttpClient asyncHttpClient(Region region) {
    return ownAccount.asyncHttpClient(region);
  }

  /**
   * Returns the clients of another account: its tables, backups and streams have nothing to do with
   * those of the options' account.
   *
   * @param id twelve digits
   */
  public EngineAccount account(String id) {
    return accountOf(AccountParts.id(id));
  }

  private EngineAccount accountOf(String id) {
    return new EngineAccount(id, clients, open, state.accounts()::services);
  }

  /**
   * Has AWS Backup be refused whatever it does in a role, as IAM does when the role lacks
   * permissions or is gone: jobs that start from now on in that role fail.
   *
   * @param arn of the role, such as {@code arn:aws:iam::123456789012:role/backup}
   * @throws IllegalArgumentException if it is no ARN of a role
   */
  public void denyRole(String arn) {
    new RolePermissions(state, own.region()).deny(arn);
  }

  /** Has AWS Backup be allowed again what a {@link #denyRole} took away. */
  public void allowRole(String arn) {
    new RolePermissions(state, own.region()).allow(arn);
  }

  /** Returns the accounts and Regions that anybody called yet, and that of the options first. */
  public List<Account> accounts() {
    return state.accounts().known(own);
  }

  private Region region() {
    return Region.of(own.region());
  }

  /**
   * Serves this engine over HTTP to all programs of this machine, on a free port unless it listens
   * already, until it is closed. A request is for the Region, and the account, that it is signed
   * for; without a signature, for those of the options.
   *
   * @return the endpoint for their clients, such as {@code http://127.0.0.1:41837}; always the same
   */
  public URI listen() {
    return server.listeners().first();
  }

  /**
   * Serves this engine over HTTP to all programs of this machine on a port, until it is closed.
   *
   * @return the endpoint for their clients; the same for the same port
   * @throws IllegalStateException if the port is taken
   */
  public URI listen(int port) {
    return server.listeners().on(port);
  }

  /**
   * Serves this engine over HTTP on an address, until it is closed. Who can reach the address can
   * do everything with this engine: nobody has to sign.
   *
   * @param address of this machine, such as {@code new InetSocketAddress("0.0.0.0", 8000)} for all
   *     of its addresses
   * @return the endpoint for clients in this machine; the same for the same address
   * @throws IllegalStateException if the port is taken
   */
  public URI listen(InetSocketAddress address) {
    return server.listeners().on(Objects.requireNonNull(address, "address"));
  }

  /**
   * Returns what answers HTTP requests to this engine, for a server of one's own: it is asked on
   * the server's threads, for whatever path. An exchange that it closes without an answer is a
   * connection that breaks.
   */
  public HttpHandler httpHandler() {
    return server.frontEnd();
  }

  /**
   * Has every call of this engine's clients, in this JVM or over HTTP, whenever they were made, go
   * to a gateway first, which ends with this engine. A gateway of the options stands before it.
   *
   * @throws IllegalStateException if another one stands in front of this engine already
   */
  public void putInFront(Gateway gateway) {
    open.check();
    entrance.place(Objects.requireNonNull(gateway, "gateway"));
  }

  /** Returns the door that requests over HTTP come in by. */
  @API(status = Status.INTERNAL)
  public Wire wire() {
    return path.wire();
  }

  /**
   * Returns what requests over HTTP failed with that is no error of AWS's, the first hundred: what
   * the engine's own clients would throw as it is. The client was told {@code InternalFailure}.
   */
  public List<Throwable> failedRequests() {
    return server.failedRequests().all();
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
    return clientTime.waiter(Objects.requireNonNull(client, "client"));
  }

  /** Returns a waiter of a client of one's own whose pauses pass on the engine's clock. */
  public DynamoDbAsyncWaiter waiter(DynamoDbAsyncClient client) {
    return clientTime.waiter(Objects.requireNonNull(client, "client"));
  }

  /** Returns the clock that everything in this engine goes by. */
  public FakeClock clock() {
    return state.clock();
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
    return path.stubs();
  }

  /** Returns the chaos among the interceptors of the options, as it strikes this engine. */
  public List<Chaos> chaos() {
    return path.chaos();
  }

  /** Does what prepares a test: no chaos strikes it. */
  @API(status = Status.INTERNAL)
  public void prepare(Runnable preparation) {
    path.undisturbed(preparation);
  }

  /** Returns how near calls came to the quotas of AWS, whether or not the engine throttles. */
  public FlightRecorder quotas() {
    return path.recording().recorder();
  }

  /**
   * Returns what the tasks of the executor that failed failed with: as a {@link
   * java.util.concurrent.ScheduledThreadPoolExecutor} has it, a task that fails is not repeated,
   * and only who asks for its result is told.
   */
  public List<ExecutionException> failedTasks() {
    return executor.failures();
  }

  /**
   * Returns what the exports of this engine wrote.
   *
   * @throws IllegalStateException if they go elsewhere: {@link EngineOptions#exportSink()}
   */
  public ExportedObjects exports() {
    return state.exports();
  }

  /**
   * Returns the tasks of the executor that have begun and not ended, each with the fake time at
   * which it began: what a test waits for that runs into a time-out.
   */
  public List<String> runningTasks() {
    return executor.running();
  }

  /** Returns what this engine, or the one it is a fork of, was started with. */
  public EngineOptions options() {
    return options;
  }

  /**
   * Returns what answers all that AWS leaves open in this engine, and tells what was asked; to be
   * asked by the engine only.
   */
  public Choices choices() {
    return state.choices();
  }

  /**
   * Has what was called so far be the preparation of a test: its calls are counted, and found in
   * the journal, from here.
   */
  @API(status = Status.INTERNAL)
  public void beginTest() {
    state.origins().begin();
    path.stubs().resetJournal();
  }

  /**
   * Returns what AWS Backup told of in the options' account and Region: events, notifications and
   * counts.
   */
  public Monitoring monitoring() {
    return ownAccount.monitoring(region());
  }

  /** Returns what AWS Backup told of in the options' account in another Region. */
  public Monitoring monitoring(Region region) {
    return ownAccount.monitoring(region);
  }

  /** Returns what this engine can do, in every account the same. */
  Operations operations() {
    return path.operations();
  }

  /**
   * Closes the engine's clients and servers, and drops what its executor has not done. Its clock
   * still tells the time, and moves no more; its stubs are neither ordered nor asked any more.
   */
  @Override
  public void close() {
    executor.shutdownNow();
    clock().end();
    open.close();
    entrance.close();
  }
}
