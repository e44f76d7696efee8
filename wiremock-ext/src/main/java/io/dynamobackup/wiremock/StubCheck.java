package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.common.Errors;
import com.github.tomakehurst.wiremock.common.InvalidInputException;
import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.matching.CustomMatcherDefinition;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.dynamobackup.engine.stubbing.Fault;
import org.jspecify.annotations.Nullable;

/** Refuses mappings that mean nothing, or could never match, when they are made. */
final class StubCheck {
  private static final int UNPROCESSABLE = 422;

  private final EngineSource engine;

  StubCheck(EngineSource engine) {
    this.engine = engine;
  }

  /** Returns what WireMock calls before it makes or changes a mapping. */
  StubLifecycleListener listener() {
    return StubListener.beforeChange("dynamodb-stub-check", this::check);
  }

  private void check(StubMapping stub) {
    try {
      RequestCriteria criteria = criteria(stub);
      EngineAnswers.requireNamed(stub.getResponse(), criteria != null);
      Fault fault = EngineAnswers.fault(stub.getResponse());
      if (criteria != null) {
        requireReadable(criteria);
      }
      if (criteria != null && criteria.operation() != null && fault != null) {
        fault.requireFit(criteria.operation());
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new InvalidInputException(Errors.single(UNPROCESSABLE, e.getMessage()));
    }
  }

  private static @Nullable RequestCriteria criteria(StubMapping stub) {
    CustomMatcherDefinition matcher = stub.getRequest().getCustomMatcher();
    return matcher != null && DynamoDbMatcher.NAME.equals(matcher.getName())
        ? RequestCriteria.of(matcher.getParameters())
        : null;
  }

  /** An operation that the engine does not have has no typed requests, which name tables. */
  private void requireReadable(RequestCriteria criteria) {
    String operation = criteria.operation();
    if (operation != null && criteria.isOfTypedRequest() && !engine.get().wire().has(operation)) {
      throw new IllegalArgumentException(
          "DynamoBackup does not have the operation %s, and cannot tell its table or backup: match its body by jsonPaths"
              .formatted(operation));
    }
  }
}
