package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import io.dynamobackup.engine.pipeline.Interceptor;
import io.dynamobackup.engine.pipeline.OperationShapes;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkResponse;

/**
 * What a stub does with a call.
 *
 * @param text how it is written in a test
 * @param fits whether it can be given to an operation
 * @param interceptor does it
 */
record Answer(String text, Predicate<String> fits, Interceptor interceptor) {
  static final Answer PROCEED =
      new Answer("willProceed()", operation -> true, (call, chain) -> chain.proceed(call));

  static Answer function(Interceptor interceptor) {
    return new Answer(
        "willAnswer(…)",
        operation -> true,
        (call, chain) ->
            OperationShapes.requireResponse(
                interceptor.intercept(call, chain), call, "a stub's willAnswer(…)"));
  }

  static Answer fault(Fault fault, @Nullable String operation) {
    Objects.requireNonNull(fault, "fault");
    if (operation != null) {
      fault.requireFit(operation);
    }
    return new Answer("willReturn(" + fault + ")", fault::canHappenTo, fault);
  }

  static Answer response(SdkResponse response, @Nullable String operation) {
    Objects.requireNonNull(response, "response");
    String type = response.getClass().getSimpleName();
    if (operation == null) {
      throw new IllegalArgumentException(
          "a %s answers one operation, not any: begin with that operation".formatted(type));
    }
    if (!OperationShapes.isResponse(response.getClass(), operation)) {
      throw new IllegalArgumentException(
          "%s is answered by a %s, not by a %s"
              .formatted(operation, OperationShapes.response(operation), type));
    }
    return new Answer("willReturn(" + type + ")", operation::equals, (call, chain) -> response);
  }

  SdkResponse give(Call call, Chain chain) {
    return interceptor.intercept(call, chain);
  }

  @Override
  public String toString() {
    return text;
  }
}
