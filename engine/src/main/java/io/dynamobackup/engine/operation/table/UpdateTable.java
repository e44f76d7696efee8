package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableName;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.operation.AccountThroughput;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.ThroughputQuota;
import io.dynamobackup.engine.operation.Timings;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;

/** Changes one thing of a table; the answer shows, as AWS's does, what was before. */
final class UpdateTable implements Operation<UpdateTableRequest, UpdateTableResponse> {
  private final Tables tables;
  private final Timings timings;
  private final InstantSource clock;
  private final SettingUpdate settings;
  private final BillingUpdate billing;
  private final IndexUpdate indexes;
  private final AccountThroughput account;

  UpdateTable(EngineServices services) {
    this.tables = services.tables();
    this.timings = services.timings();
    this.clock = services.clock();
    ThroughputQuota quotas = new ThroughputQuota(services.account().region());
    this.settings = new SettingUpdate(services.account());
    this.billing = new BillingUpdate(quotas);
    this.indexes = new IndexUpdate(quotas);
    this.account = new AccountThroughput(tables, services.account().region());
  }

  @Override
  public UpdateTableResponse execute(UpdateTableRequest request) {
    String name = TableName.required(request.tableName());
    UpdateRules.check(request);
    Instant now = clock.instant();
    Table table = tables.forSettings(name, now);
    TableInUse.checkCreated(table, now);
    if (table.status(now) == TableStatus.DELETING) {
      throw TableInUse.inUse("Table is being deleted: " + table.name());
    }
    TableUpdate update = new TableUpdate(tables, table, request, timings, now);
    return UpdateTableResponse.builder().tableDescription(apply(update)).build();
  }

  /** Checks all parts before it changes any: a refused request changes nothing. */
  private TableDescription apply(TableUpdate update) {
    UpdateTableRequest request = update.request();
    if (request.sseSpecification() != null) {
      return settings.encryption(update, request.sseSpecification());
    }
    if (request.tableClass() != null) {
      return settings.tableClass(update, request.tableClass());
    }
    if (request.deletionProtectionEnabled() != null) {
      return ProtectionUpdate.make(update, request.deletionProtectionEnabled());
    }
    if (UpdateRules.isGiven(request.warmThroughput())) {
      return settings.warm(update, request.warmThroughput());
    }
    billing.check(update);
    indexes.check(update);
    StreamUpdate.check(update);
    update.checkQuota();
    ThroughputChange change = ThroughputChange.of(update);
    account.checkChange(change.given(), change.replaced(), update.now());
    UpdateAnswer answer = new UpdateAnswer(update);
    billing.apply(update, answer);
    indexes.apply(update, answer);
    StreamUpdate.apply(update, answer);
    return answer.description();
  }
}
