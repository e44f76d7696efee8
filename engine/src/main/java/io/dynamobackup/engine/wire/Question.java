package io.dynamobackup.engine.wire;

import io.dynamobackup.engine.operation.Operations;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** What a client sent, read and answered in the protocol of the service it is meant for. */
interface Question {

  /** Reads it; throws the error AWS sends when it cannot even be read. */
  Asked read(Operations operations);

  /** Returns the answer of a service that did as asked. */
  Reply reply(SdkResponse response, String requestId);

  /** Returns the answer of a service that refused. */
  Reply error(AwsServiceException error, String requestId);

  /**
   * What a question comes to.
   *
   * @param operation what an engine calls the operation
   * @param request the typed request
   * @param fault what AWS says of the shape of the request, or null when all is well
   */
  record Asked(String operation, SdkRequest request, @Nullable AwsServiceException fault) {}
}
