package io.dynamobackup.engine.wire;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.Operations;
import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Disturbed;
import io.dynamobackup.engine.pipeline.Invocation;
import io.dynamobackup.engine.pipeline.Outcome;
import io.dynamobackup.engine.pipeline.Pipeline;
import java.time.InstantSource;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The door of the engine: what a client sends comes in as target or request line, and body, and its
 * answer leaves as a {@link Reply}.
 */
@API(status = Status.INTERNAL)
public final class Wire {
  /** AWS reads no more. */
  public static final int MAX_BODY = 16 * 1024 * 1024;

  private static final int TOO_LARGE = 413;
  private static final int OK = 200;
  private static final int INTERNAL_ERROR = 500;

  private final Pipeline pipeline;
  private final Operations operations;
  private final InstantSource clock;
  private final Account account;
  private final RequestIds requestIds;

  /**
   * Creates the door to one account of an engine.
   *
   * @param operations what can be done in every account
   */
  public Wire(
      Pipeline pipeline,
      Operations operations,
      InstantSource clock,
      Account account,
      RequestIds requestIds) {
    this.pipeline = pipeline;
    this.operations = operations;
    this.clock = clock;
    this.account = account;
    this.requestIds = requestIds;
  }

  /** Returns the door to another account of the same engine. */
  public Wire to(Account other) {
    return other.equals(account) ? this : new Wire(pipeline, operations, clock, other, requestIds);
  }

  /**
   * Returns the door to the account and Region that a request is signed for; this one, if it is not
   * signed.
   *
   * @param authorization the header {@code Authorization}, if there was one
   */
  public Wire signedFor(@Nullable String authorization) {
    Credential credential = Credential.of(authorization);
    return credential == null ? this : to(credential.account(account));
  }

  /** Answers what a client sent that says nothing of its attempts. */
  public Reply handle(@Nullable String target, byte[] body) {
    return handle(target, body, Invocation.UNKNOWN);
  }

  /**
   * Answers what a client sent to DynamoDB or to its streams. Only errors AWS would send become
   * replies: whatever else is thrown is thrown on, unchanged.
   *
   * @param target the header {@code X-Amz-Target}, if there was one
   * @param invocation what the client says of its attempts
   */
  public Reply handle(@Nullable String target, byte[] body, Invocation invocation) {
    return answer(new TargetQuestion(target, body), body.length, invocation);
  }

  /**
   * Answers what a client sent to AWS Backup, likewise.
   *
   * @param line method, path and query
   * @param invocation what the client says of its attempts
   */
  public Reply handle(RequestLine line, byte[] body, Invocation invocation) {
    return answer(new RestQuestion(line, body), body.length, invocation);
  }

  /**
   * Returns what a client asks, without doing it; null if it cannot be read, or the engine has no
   * such operation.
   *
   * @param target the header {@code X-Amz-Target}, if there was one
   */
  public @Nullable Call read(@Nullable String target, RequestLine line, byte[] body) {
    Question question =
        target != null || line.isRoot()
            ? new TargetQuestion(target, body)
            : new RestQuestion(line, body);
    try {
      Question.Asked asked = question.read(operations);
      return new Call(
          asked.operation(),
          account,
          asked.request(),
          clock.instant(),
          "",
          Invocation.UNKNOWN,
          List.of());
    } catch (AwsServiceException e) {
      return null;
    }
  }

  /** Returns whether the engine has the operation. */
  public boolean has(String operation) {
    return operations.find(operation) != null;
  }

  /** Returns a reply that no operation makes. */
  public Reply reply(int status, byte[] body) {
    return new Reply(status, body, requestIds.next());
  }

  /** Returns the reply to a request of a service with which the server itself cannot cope. */
  public Reply failure(Service service, String code, String message) {
    AwsServiceException error = TargetQuestion.error(code, message, INTERNAL_ERROR);
    return service == Service.DYNAMO_DB
        ? AwsErrors.reply(error, requestIds.next())
        : RestJson.error(error, requestIds.next());
  }

  private Reply answer(Question question, int length, Invocation invocation) {
    String requestId = requestIds.next();
    if (length > MAX_BODY) {
      return new Reply(TOO_LARGE, new byte[0], requestId);
    }
    try {
      Question.Asked asked = question.read(operations);
      return question.reply(pipeline.handle(call(asked, requestId, invocation)), requestId);
    } catch (AwsServiceException e) {
      return question.error(e, requestId);
    } catch (Disturbed e) {
      return disturbed(question, e, requestId);
    }
  }

  private Call call(Question.Asked asked, String requestId, Invocation invocation) {
    Call call =
        new Call(
            asked.operation(),
            account,
            asked.request(),
            clock.instant(),
            requestId,
            invocation,
            List.of());
    AwsServiceException fault = asked.fault();
    if (fault != null) {
      pipeline.refuse(call, fault);
      throw fault;
    }
    return call;
  }

  private static Reply disturbed(Question question, Disturbed disturbed, String requestId) {
    Outcome outcome = disturbed.outcome();
    Reply reply;
    if (outcome == null) {
      reply = new Reply(OK, new byte[0], requestId);
    } else if (outcome.error() != null) {
      reply = question.error(outcome.error(), requestId);
    } else {
      reply = question.reply(outcome.get(), requestId);
    }
    return reply.disturbed(disturbed.disturbance());
  }
}
