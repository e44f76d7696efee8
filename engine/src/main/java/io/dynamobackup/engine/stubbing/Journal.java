package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import io.dynamobackup.engine.pipeline.Disturbance;
import io.dynamobackup.engine.pipeline.Disturbed;
import io.dynamobackup.engine.pipeline.Interceptor;
import io.dynamobackup.engine.pipeline.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Every attempt that arrived, with what came of it, in the order in which they ended.
 *
 * <p>It keeps the last attempts of each operation, so that a million of one operation forget
 * nothing of another, and knows how many it has forgotten.
 */
final class Journal implements Interceptor {
  private final int size;
  private final Map<String, OperationLog> logs = new ConcurrentHashMap<>();
  private final AtomicLong ended = new AtomicLong();

  /** Creates a journal that keeps so many attempts of each operation. */
  Journal(int size) {
    this.size = size;
  }

  @Override
  public SdkResponse intercept(Call call, Chain chain) {
    SdkResponse response;
    try {
      response = chain.proceed(call);
    } catch (Disturbed e) {
      Outcome outcome = e.outcome();
      add(
          call,
          outcome == null ? null : outcome.response(),
          outcome == null ? null : outcome.error(),
          e.disturbance());
      throw e;
    } catch (RuntimeException | Error e) {
      add(call, null, e, null);
      throw e;
    }
    add(call, response, null, null);
    return response;
  }

  @Override
  public void refused(Call call, AwsServiceException error) {
    add(call, null, error, null);
  }

  private void add(
      Call call,
      @Nullable SdkResponse response,
      @Nullable Throwable error,
      @Nullable Disturbance disturbance) {
    OperationLog log = logs.get(call.operation());
    if (log == null) {
      log = logs.computeIfAbsent(call.operation(), name -> new OperationLog(size));
    }
    log.add(new Attempt(call, response, error, disturbance, ended.getAndIncrement()));
  }

  int size() {
    return size;
  }

  /** Returns the attempts that are meant, as far as they are kept. */
  List<Attempt> find(CallPattern pattern) {
    return kept(pattern).filter(attempt -> pattern.matches(attempt.call())).toList();
  }

  /** Returns the attempts of the operation that is meant, as far as they are kept. */
  Stream<Attempt> kept(CallPattern pattern) {
    return logs.entrySet().stream()
        .filter(log -> pattern.isOf(log.getKey()))
        .flatMap(log -> log.getValue().kept().stream())
        .sorted(Comparator.comparingLong(Attempt::order));
  }

  /** Returns how many attempts of the operation that is meant are not kept. */
  long forgotten(CallPattern pattern) {
    return logs.entrySet().stream()
        .filter(log -> pattern.isOf(log.getKey()))
        .mapToLong(log -> log.getValue().forgotten())
        .sum();
  }

  void reset() {
    logs.clear();
  }
}
