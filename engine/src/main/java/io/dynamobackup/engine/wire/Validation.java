package io.dynamobackup.engine.wire;

import io.dynamobackup.engine.wire.RuleCompiler.Round;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;

/**
 * Checks the shape of requests: what is required, lengths, patterns, ranges and enums, as AWS's
 * service models have them, and AWS's words for what is wrong.
 */
final class Validation {
  static final Validation DYNAMO_DB = new Validation("dynamodb.constraints", "streams.constraints");

  private final RuleCompiler shapes;
  private final RuleCompiler names;
  private final Map<Class<?>, List<Rule>> rules = new ConcurrentHashMap<>();

  /** Creates the checks of a service by its tables of constraints. */
  Validation(String... tables) {
    ConstraintTable table = new ConstraintTable(tables);
    this.shapes = new RuleCompiler(table, Round.SHAPE);
    this.names = new RuleCompiler(table, Round.NAMES);
  }

  /**
   * Returns what is not as the model demands, or null when all is well.
   *
   * @param present the members that the client sent
   */
  @Nullable Violations violations(SdkPojo request, MemberSet present) {
    List<Rule> known = rules(request);
    for (int i = 0; i < known.size(); i++) {
      if (!known.get(i).holds(request, present)) {
        return violations(request);
      }
    }
    return null;
  }

  /** Returns what is not as the model demands, or null when all is well. */
  @Nullable Violations violations(SdkPojo request) {
    List<Rule> known = rules(request);
    for (int i = 0; i < known.size(); i++) {
      if (!known.get(i).holds(request)) {
        return explain(known, i, request);
      }
    }
    return null;
  }

  private List<Rule> rules(SdkPojo request) {
    List<Rule> known = rules.get(request.getClass());
    return known != null ? known : rules.computeIfAbsent(request.getClass(), c -> compile(request));
  }

  private List<Rule> compile(SdkPojo request) {
    return List.of(shapes.compile(request), names.compile(request));
  }

  /** A batch of gets tells of names first, others only when all else is well. */
  private static Violations explain(List<Rule> known, int round, SdkPojo request) {
    Violations violations = new Violations();
    if (round == 0 && request instanceof BatchGetItemRequest) {
      known.get(1).explain(request, "", violations);
    }
    known.get(round).explain(request, "", violations);
    return violations;
  }
}
