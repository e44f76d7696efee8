package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableDescriptions;
import io.dynamobackup.engine.catalog.TableName;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.choice.Identifiers;
import io.dynamobackup.engine.operation.AccountThroughput;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.TableQuota;
import io.dynamobackup.engine.operation.ThroughputQuota;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import io.dynamobackup.engine.policy.AttachedPolicy;
import io.dynamobackup.engine.policy.PolicyDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Adds an empty table. */
final class CreateTable implements Operation<CreateTableRequest, CreateTableResponse> {
  private final Account account;
  private final Tables tables;
  private final Identifiers identifiers;
  private final Timings timings;
  private final InstantSource clock;
  private final ThroughputQuota quotas;

  CreateTable(EngineServices services) {
    this.account = services.account();
    this.tables = services.tables();
    this.identifiers = services.identifiers();
    this.timings = services.timings();
    this.clock = services.clock();
    this.quotas = new ThroughputQuota(services.account().region());
  }

  /** AWS's creation times are of milliseconds. */
  @Override
  public CreateTableResponse execute(CreateTableRequest request) {
    Instant now = clock.instant();
    String name = TableName.of(TableName.required(request.tableName()), account);
    NewTable.check(request);
    PolicyDocument policy = NewTable.policy(request);
    checkFree(name, now);
    new TableQuota(tables).checkNew(request, now);
    quotas.checkNew(request);
    new AccountThroughput(tables, account.region()).checkNew(request, now);
    CreateTableRequest definition = NewTable.definition(request, name);
    Instant createdAt = now.truncatedTo(ChronoUnit.MILLIS);
    Table table =
        tables.create(definition, identifiers.uuid(), createdAt, activeAt(definition, createdAt));
    if (policy != null) {
      Duration lock = timings.of(Timing.CHANGE_POLICY);
      table.settings().policy(AttachedPolicy.initial(policy, createdAt, lock));
    }
    StreamSpecification stream = definition.streamSpecification();
    if (stream != null) {
      table.streams().enable(stream.streamViewType(), createdAt);
    }
    return CreateTableResponse.builder()
        .tableDescription(TableDescriptions.of(table, TableStatus.CREATING, now))
        .build();
  }

  private Instant activeAt(CreateTableRequest definition, Instant now) {
    boolean indexed =
        definition.hasLocalSecondaryIndexes() || definition.hasGlobalSecondaryIndexes();
    return now.plus(
        indexed ? timings.of(Timing.CREATE_TABLE_WITH_INDEXES) : timings.of(Timing.CREATE_TABLE));
  }

  private void checkFree(String name, Instant now) {
    Table existing = tables.find(name, now);
    if (existing != null) {
      throw TableInUse.exists(existing, now);
    }
  }
}
