package io.dynamobackup.wiremock;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.dynamobackup.engine.wire.ResponseBody;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.core.SdkResponse;

/**
 * What WireMock answers to DynamoDB's clients: the faults of {@link
 * io.dynamobackup.engine.stubbing.Faults} by their names, typed responses, and what the engine
 * itself answers. All are WireMock's own responses, which may have delays and faults of WireMock's.
 *
 * <p>To be imported statically, as {@link DynamoDbWireMock} is.
 */
@API(status = Status.EXPERIMENTAL)
public final class DynamoDbResponses {
  private static final int OK = 200;

  private DynamoDbResponses() {}

  /** The engine does what is asked, and answers. */
  public static ResponseDefinitionBuilder proceed() {
    return new ResponseDefinitionBuilder().withTransformers(EngineAnswers.NAME);
  }

  /**
   * The engine does what is asked, and a fault of WireMock's happens to its answer: with {@link
   * Fault#CONNECTION_RESET_BY_PEER} the client never hears that it was done.
   */
  public static ResponseDefinitionBuilder proceedThen(Fault fault) {
    return proceed().withFault(fault);
  }

  /** A typed response of DynamoDB, its streams, or AWS Backup. */
  public static ResponseDefinitionBuilder response(SdkResponse response) {
    return new ResponseDefinitionBuilder()
        .withStatus(OK)
        .withTransformers(ReplyHeaders.NAME)
        .withBody(new String(ResponseBody.of(response), UTF_8));
  }

  /** {@code ThrottlingException}: the rate of requests is too high. The SDK retries. */
  public static ResponseDefinitionBuilder throttling() {
    return fault("throttling", Map.of());
  }

  /**
   * {@code ProvisionedThroughputExceededException}: a table or index has not the capacity. The SDK
   * retries.
   */
  public static ResponseDefinitionBuilder provisionedThroughputExceeded() {
    return fault("provisionedThroughputExceeded", Map.of());
  }

  /** {@code RequestLimitExceeded}: the account has not the capacity. The SDK retries. */
  public static ResponseDefinitionBuilder requestLimitExceeded() {
    return fault("requestLimitExceeded", Map.of());
  }

  /** {@code LimitExceededException}: too many changes of tables at a time. */
  public static ResponseDefinitionBuilder limitExceeded() {
    return fault("limitExceeded", Map.of());
  }

  /** {@code InternalServerError}, status 500. The SDK retries. */
  public static ResponseDefinitionBuilder internalServerError() {
    return fault("internalServerError", Map.of());
  }

  /** {@code ServiceUnavailable}, status 503. The SDK retries. */
  public static ResponseDefinitionBuilder serviceUnavailable() {
    return fault("serviceUnavailable", Map.of());
  }

  /** {@code ExpiredTokenException}: the credentials are no longer good. */
  public static ResponseDefinitionBuilder expiredCredentials() {
    return fault("expiredCredentials", Map.of());
  }

  /**
   * {@code InvalidSignatureException}, as for a client whose clock is a quarter of an hour slow.
   *
   * <p>The reply has no date: by it the SDK would set the clock of all its clients in this JVM,
   * those of AWS itself included, and retry. So the SDK does not retry.
   */
  public static ResponseDefinitionBuilder clockSkew() {
    return fault("clockSkew", Map.of());
  }

  /**
   * Another transaction has the item: {@code TransactionConflictException} for a single write,
   * {@code TransactionCanceledException} with the reason {@code TransactionConflict} of its first
   * item for a transaction.
   */
  public static ResponseDefinitionBuilder transactionConflict() {
    return fault("transactionConflict", Map.of());
  }

  /**
   * The connection breaks before the engine has done anything. The SDK retries.
   *
   * @see #lostReply()
   */
  public static ResponseDefinitionBuilder connectionReset() {
    return fault("connectionReset", Map.of());
  }

  /**
   * The engine does its part, then the connection breaks: the client never hears that it was done.
   * The SDK retries, and so does it again.
   */
  public static ResponseDefinitionBuilder lostReply() {
    return fault("lostReply", Map.of());
  }

  /**
   * There is no reply, and the engine does nothing. On the fake clock the client waits for as long
   * as its {@code apiCallAttemptTimeout} or {@code apiCallTimeout} says, or else for the 30 seconds
   * after which the SDK's HTTP clients give up.
   */
  public static ResponseDefinitionBuilder timeout() {
    return fault("timeout", Map.of());
  }

  /**
   * The engine does its part at once, and its reply comes late, on the fake clock. A client that
   * waits less long gives up as after a {@link #timeout()}.
   */
  public static ResponseDefinitionBuilder latency(Duration by) {
    return fault("latency", Map.of("by", by.toString()));
  }

  /**
   * The request arrives twice, and the engine does its part twice; the client hears the first
   * reply.
   */
  public static ResponseDefinitionBuilder duplicateDelivery() {
    return fault("duplicateDelivery", Map.of());
  }

  /** The engine does its part, and the body of its reply is not JSON. The SDK retries. */
  public static ResponseDefinitionBuilder corruptReply() {
    return fault("corruptReply", Map.of());
  }

  /** The engine does its part, and its reply has a checksum that is not that of its body. */
  public static ResponseDefinitionBuilder wrongChecksum() {
    return fault("wrongChecksum", Map.of());
  }

  /** The engine does its part, and the connection breaks amid its reply. The SDK retries. */
  public static ResponseDefinitionBuilder truncatedReply() {
    return fault("truncatedReply", Map.of());
  }

  /**
   * A batch is done but for its last items, which come back unprocessed; if that is all of them,
   * {@code ProvisionedThroughputExceededException}, as documented.
   */
  public static ResponseDefinitionBuilder unprocessed(int items) {
    return fault("unprocessed", Map.of("items", items));
  }

  /** A page ends early, after so many entries, and the caller must ask for the next. */
  public static ResponseDefinitionBuilder partialPage(int entries) {
    return fault("partialPage", Map.of("entries", entries));
  }

  /**
   * The engine does its part, and what it makes stays CREATING for good: the backup, the table, or
   * the table of a restore.
   */
  public static ResponseDefinitionBuilder stuckInCreating() {
    return fault("stuckInCreating", Map.of());
  }

  /**
   * The backup is made, and is gone after a time that may be zero, as if nobody had made it: {@code
   * BackupNotFoundException}. AWS loses none; somebody may have deleted it.
   */
  public static ResponseDefinitionBuilder vanishingBackup(Duration after) {
    return fault("vanishingBackup", Map.of("after", after.toString()));
  }

  /**
   * The restore is accepted, and its table is CREATING as long as a restore takes; then there is no
   * such table. AWS does not document what a restore that fails leaves behind.
   */
  public static ResponseDefinitionBuilder failedRestore() {
    return fault("failedRestore", Map.of());
  }

  /** An error of a code, a message and an HTTP status, from 400 to 599. */
  public static ResponseDefinitionBuilder error(String code, String message, int status) {
    return fault("error", Map.of("code", code, "message", message, "status", status));
  }

  /** Refuses here what the engine would refuse when it happens. */
  private static ResponseDefinitionBuilder fault(String name, Map<String, Object> values) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("name", name);
    named.putAll(values);
    NamedFaults.of(named);
    return proceed().withTransformerParameter(EngineAnswers.FAULT, values.isEmpty() ? name : named);
  }
}
