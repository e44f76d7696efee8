package io.dynamobackup.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.MatchResult;
import com.github.tomakehurst.wiremock.matching.RequestMatcherExtension;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import io.dynamobackup.engine.pipeline.Call;
import java.util.Map;

/**
 * Matches requests by what they ask of DynamoDB, in mappings and in verifications. The operation is
 * looked at first, as it does not need the body.
 */
final class DynamoDbMatcher extends RequestMatcherExtension {
  static final String NAME = "dynamodb";

  /** How far a request of the right operation is from a match, for near misses. */
  private static final double NEAR = 0.2;

  private final EngineSource engine;

  DynamoDbMatcher(EngineSource engine) {
    this.engine = engine;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public MatchResult match(Request request, Parameters parameters) {
    RequestCriteria criteria = RequestCriteria.of(parameters);
    String operation = AskedOperation.of(request);
    if (operation == null
        || (criteria.operation() != null && !criteria.operation().equals(operation))) {
      return MatchResult.noMatch();
    }
    return isOfThings(request, criteria) && hasPaths(request, criteria)
        ? MatchResult.exactMatch()
        : MatchResult.partialMatch(NEAR);
  }

  private boolean isOfThings(Request request, RequestCriteria criteria) {
    if (!criteria.isOfTypedRequest()) {
      return true;
    }
    Call call = AskedOperation.call(request, engine.get());
    return call != null && criteria.pattern().matches(call);
  }

  private static boolean hasPaths(Request request, RequestCriteria criteria) {
    return criteria.jsonPaths().entrySet().stream()
        .allMatch(path -> has(request, path.getKey(), path.getValue()));
  }

  private static boolean has(Request request, String path, Object expected) {
    return matchingJsonPath(path, pattern(expected))
        .match(request.getBodyAsString())
        .isExactMatch();
  }

  /** An object is a matcher as in WireMock's own JSON, such as {@code {"matches": ".*"}}. */
  @SuppressWarnings("unchecked")
  static StringValuePattern pattern(Object expected) {
    return expected instanceof Map
        ? Json.mapToObject((Map<String, Object>) expected, StringValuePattern.class)
        : equalTo(expected.toString());
  }
}
