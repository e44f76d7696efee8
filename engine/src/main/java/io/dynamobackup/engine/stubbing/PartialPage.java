package io.dynamobackup.engine.stubbing;

import static java.util.Map.entry;

import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import io.dynamobackup.engine.pipeline.Interceptor;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Ends a page early, as AWS may at any time: the caller must ask for the next.
 *
 * @param entries how many the page has at most
 */
record PartialPage(int entries) implements Interceptor {
  private static final Map<String, Limit> LIMITS =
      Map.ofEntries(
          limit(QueryRequest.class, QueryRequest::limit, (r, n) -> r.toBuilder().limit(n).build()),
          limit(ScanRequest.class, ScanRequest::limit, (r, n) -> r.toBuilder().limit(n).build()),
          limit(
              ListTablesRequest.class,
              ListTablesRequest::limit,
              (r, n) -> r.toBuilder().limit(n).build()),
          limit(
              ListBackupsRequest.class,
              ListBackupsRequest::limit,
              (r, n) -> r.toBuilder().limit(n).build()),
          limit(
              ListStreamsRequest.class,
              ListStreamsRequest::limit,
              (r, n) -> r.toBuilder().limit(n).build()),
          limit(
              DescribeStreamRequest.class,
              DescribeStreamRequest::limit,
              (r, n) -> r.toBuilder().limit(n).build()),
          limit(
              GetRecordsRequest.class,
              GetRecordsRequest::limit,
              (r, n) -> r.toBuilder().limit(n).build()),
          limit(
              ExecuteStatementRequest.class,
              ExecuteStatementRequest::limit,
              (r, n) -> r.toBuilder().limit(n).build()));

  static final Set<String> OPERATIONS = LIMITS.keySet();

  @Override
  public SdkResponse intercept(Call call, Chain chain) {
    Limit limit = Objects.requireNonNull(LIMITS.get(call.operation()));
    return chain.proceed(call.with(limit.atMost(call.request(), entries)));
  }

  private static <R extends SdkRequest> Map.Entry<String, Limit> limit(
      Class<R> type, Function<R, @Nullable Integer> read, BiFunction<R, Integer, R> write) {
    return entry(
        type.getSimpleName().replaceFirst("Request$", ""),
        (request, most) -> {
          R typed = type.cast(request);
          Integer asked = read.apply(typed);
          return asked != null && asked <= most ? request : write.apply(typed, most);
        });
  }

  /** The limit of a page in the requests of one operation. */
  @FunctionalInterface
  private interface Limit {
    SdkRequest atMost(SdkRequest request, int entries);
  }
}
