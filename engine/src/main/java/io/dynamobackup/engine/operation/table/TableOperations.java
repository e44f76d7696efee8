package io.dynamobackup.engine.operation.table;

import static io.dynamobackup.engine.operation.BoundOperation.bind;

import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.OperationProvider;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeEndpointsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Tables. */
@API(status = Status.INTERNAL)
public final class TableOperations implements OperationProvider {
  private static final Set<String> NAMES =
      Set.of(
          "CreateTable",
          "DescribeTable",
          "UpdateTable",
          "DeleteTable",
          "ListTables",
          "DescribeLimits",
          "DescribeEndpoints");

  @Override
  public boolean mayHave(String operation) {
    return NAMES.contains(operation);
  }

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    Tables tables = services.tables();
    InstantSource clock = services.clock();
    return List.of(
        bind(CreateTableRequest::builder, new CreateTable(services)),
        bind(DescribeTableRequest::builder, new DescribeTable(tables, clock)),
        bind(UpdateTableRequest::builder, new UpdateTable(services)),
        bind(DeleteTableRequest::builder, new DeleteTable(tables, services.timings(), clock)),
        bind(ListTablesRequest::builder, new ListTables(tables, clock)),
        bind(DescribeLimitsRequest::builder, new DescribeLimits()),
        bind(DescribeEndpointsRequest::builder, new DescribeEndpoints(services.account())));
  }
}
