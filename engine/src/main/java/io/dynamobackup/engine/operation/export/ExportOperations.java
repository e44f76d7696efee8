package io.dynamobackup.engine.operation.export;

import static io.dynamobackup.engine.operation.BoundOperation.bind;

import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.OperationProvider;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.DescribeExportRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ListExportsRequest;

/** Exports. */
@API(status = Status.INTERNAL)
public final class ExportOperations implements OperationProvider {
  private static final Set<String> NAMES =
      Set.of("ExportTableToPointInTime", "DescribeExport", "ListExports");

  @Override
  public boolean mayHave(String operation) {
    return NAMES.contains(operation);
  }

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    Exports exports = services.states().of(Exports.class, Exports::new);
    return List.of(
        bind(
            ExportTableToPointInTimeRequest::builder,
            new ExportTableToPointInTime(services, exports)),
        bind(DescribeExportRequest::builder, new DescribeExport(services, exports)),
        bind(ListExportsRequest::builder, new ListExports(services, exports)));
  }
}
