package io.dynamobackup.engine;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.monitoring.Monitoring;
import io.dynamobackup.engine.monitoring.MonitoringLog;
import io.dynamobackup.engine.operation.EngineServices;
import java.util.Objects;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.backup.BackupAsyncClient;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The clients of one AWS account in an engine. In every Region it has tables, backups and streams
 * of its own; the clock is that of the engine.
 */
@API(status = Status.EXPERIMENTAL)
public final class EngineAccount {
  private final String id;
  private final EngineClients clients;
  private final OpenState open;
  private final Function<Account, EngineServices> services;

  EngineAccount(
      String id,
      EngineClients clients,
      OpenState open,
      Function<Account, EngineServices> services) {
    this.id = id;
    this.clients = clients;
    this.open = open;
    this.services = services;
  }

  /** Returns the twelve digits of the account. */
  public String id() {
    return id;
  }

  /** Returns the client of this account in a Region; always the same. */
  public DynamoDbClient client(Region region) {
    return open.register(DynamoDbClient.class, in(region), clients::client);
  }

  /** Returns the asynchronous client of this account in a Region; always the same. */
  public DynamoDbAsyncClient asyncClient(Region region) {
    return open.register(DynamoDbAsyncClient.class, in(region), clients::asyncClient);
  }

  /** Returns the client of DynamoDB Streams of this account in a Region; always the same. */
  public DynamoDbStreamsClient streamsClient(Region region) {
    return open.register(DynamoDbStreamsClient.class, in(region), clients::streamsClient);
  }

  /** Returns the client of AWS Backup of this account in a Region; always the same. */
  public BackupClient backupClient(Region region) {
    return open.register(BackupClient.class, in(region), clients.backup()::client);
  }

  /** Returns the asynchronous client of AWS Backup of this account in a Region. */
  public BackupAsyncClient backupAsyncClient(Region region) {
    return open.register(BackupAsyncClient.class, in(region), clients.backup()::asyncClient);
  }

  /** Returns what AWS Backup told of in this account in a Region. */
  public Monitoring monitoring(Region region) {
    Account account = in(region);
    return new Monitoring(
        account.id(),
        account.region(),
        services.apply(account).states().of(MonitoringLog.class, MonitoringLog::new));
  }

  /**
   * Returns the transport to this account in a Region, whatever the client above it is set to; that
   * client's retries are kept.
   */
  public SdkHttpClient httpClient(Region region) {
    return clients.http(in(region));
  }

  /** Returns the transport to this account in a Region, for an asynchronous client. */
  public SdkAsyncHttpClient asyncHttpClient(Region region) {
    return clients.asyncHttp(in(region));
  }

  private Account in(Region region) {
    return new Account(AccountParts.region(Objects.requireNonNull(region, "region").id()), id);
  }

  @Override
  public String toString() {
    return "EngineAccount[" + id + "]";
  }
}
