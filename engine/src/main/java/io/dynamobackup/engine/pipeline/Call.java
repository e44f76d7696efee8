package io.dynamobackup.engine.pipeline;

import io.dynamobackup.engine.catalog.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.core.SdkRequest;

/**
 * One attempt of a client to have an operation done.
 *
 * @param operation the API name, such as {@code CreateBackup}
 * @param account whose tables it is about, and in which Region
 * @param request the typed request, already valid in shape
 * @param at the engine's time at which the request arrived
 * @param requestId what the answer carries as {@code x-amzn-RequestId}
 * @param invocation the logical call it is an attempt of
 * @param mishaps what goes wrong with what it makes, nothing as a rule
 */
@API(status = Status.EXPERIMENTAL)
public record Call(
    String operation,
    Account account,
    SdkRequest request,
    Instant at,
    String requestId,
    Invocation invocation,
    List<Mishap> mishaps) {

  /** Returns what all attempts of one logical call have in common. */
  String logicalId() {
    String id = invocation.id();
    return id == null ? requestId : id;
  }

  /** Returns this call with another request, which must be one of the same operation. */
  public Call with(SdkRequest changed) {
    return new Call(operation, account, changed, at, requestId, invocation, mishaps);
  }

  /** Returns this call, with what it makes going wrong. */
  @API(status = Status.INTERNAL)
  public Call befallenBy(Mishap mishap) {
    List<Mishap> more = new ArrayList<>(mishaps);
    more.add(mishap);
    return new Call(operation, account, request, at, requestId, invocation, List.copyOf(more));
  }
}
