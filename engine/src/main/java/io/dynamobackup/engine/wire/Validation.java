package io.dynamobackup.engine.wire;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.wire.RuleCompiler.Round;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Checks the shape of requests: what is required, lengths, patterns, ranges and enums, as AWS's
 * service models have them, and AWS's words for what is wrong.
 */
final class Validation {
  private static final ConstraintTable TABLE = new ConstraintTable();
  private static final RuleCompiler SHAPES = new RuleCompiler(TABLE, Round.SHAPE);
  private static final RuleCompiler NAMES = new RuleCompiler(TABLE, Round.NAMES);
  private static final Map<Class<?>, List<Rule>> RULES = new ConcurrentHashMap<>();

  private Validation() {}

  /** Throws {@code ValidationException} unless the request is as the model demands. */
  static void check(SdkRequest request) {
    List<Rule> rules = RULES.get(request.getClass());
    if (rules == null) {
      rules = RULES.computeIfAbsent(request.getClass(), c -> compile((SdkPojo) request));
    }
    for (int i = 0; i < rules.size(); i++) {
      if (!rules.get(i).holds(request)) {
        throw refusal(rules.get(i), request);
      }
    }
  }

  private static List<Rule> compile(SdkPojo request) {
    return List.of(SHAPES.compile(request), NAMES.compile(request));
  }

  private static RuntimeException refusal(Rule rule, SdkRequest request) {
    Violations violations = new Violations();
    rule.explain(request, "", violations);
    return Errors.validation(violations.message());
  }
}
