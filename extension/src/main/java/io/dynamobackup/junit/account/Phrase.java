package io.dynamobackup.junit.account;

import java.util.function.Function;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * How an operation's request and answer are told.
 *
 * @param requestType the operation's request; an interceptor may have put in another
 * @param responseType the operation's answer
 */
record Phrase<Q extends SdkRequest, A extends SdkResponse>(
    Class<Q> requestType,
    Class<A> responseType,
    Function<Q, String> asked,
    Function<A, String> answered) {

  String request(SdkRequest request) {
    return requestType.isInstance(request)
        ? asked.apply(requestType.cast(request))
        : Texts.members(request);
  }

  String response(SdkResponse response) {
    return responseType.isInstance(response)
        ? answered.apply(responseType.cast(response))
        : Texts.members(response);
  }
}
