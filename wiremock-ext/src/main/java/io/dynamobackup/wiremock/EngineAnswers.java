package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.dynamobackup.engine.stubbing.Fault;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Has the engine do what a request asks, where the mapping names it, and puts its answer in the
 * response: delays and faults that the mapping has stay, and happen to that answer.
 */
final class EngineAnswers implements ResponseDefinitionTransformerV2 {
  /** By this name mappings ask for the engine's answer. */
  static final String NAME = "dynamodb-engine";

  private static final Set<String> OURS = Set.of(NAME, ReplyHeaders.NAME);

  /** The parameter that names a fault. */
  static final String FAULT = "fault";

  private final EngineSource engine;

  EngineAnswers(EngineSource engine) {
    this.engine = engine;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    ResponseDefinition mapped = event.getResponseDefinition();
    return OrderedFault.during(fault(mapped), () -> ask(event.getRequest())).in(mapped);
  }

  private EngineAnswer ask(Request request) {
    Flight flight = Flight.current();
    return flight == null
        ? new PassedOn(request).answerOf(engine.get().httpHandler())
        : flight.proceed();
  }

  /** Returns the fault that a mapping has happen to the engine's answer, or null. */
  static @Nullable Fault fault(ResponseDefinition mapped) {
    boolean isOurs = mapped.getTransformers() != null && mapped.getTransformers().contains(NAME);
    return isOurs && mapped.getTransformerParameters() != null
        ? NamedFaults.of(mapped.getTransformerParameters().get(FAULT))
        : null;
  }

  /**
   * Refuses what would be answered by nobody: another transformer of this name, and a fault without
   * the one that has it happen.
   *
   * @param ofDynamoDb whether the mapping is of requests to DynamoDB, so that its fault is ours
   */
  static void requireNamed(ResponseDefinition mapped, boolean ofDynamoDb) {
    List<String> transformers =
        mapped.getTransformers() == null ? List.of() : mapped.getTransformers();
    for (String transformer : transformers) {
      if (transformer.startsWith("dynamodb") && !OURS.contains(transformer)) {
        throw new IllegalArgumentException(
            "transformer (%s) is none of DynamoBackup: did you mean %s?"
                .formatted(transformer, NAME));
      }
    }
    if (ofDynamoDb
        && transformers.isEmpty()
        && mapped.getTransformerParameters() != null
        && mapped.getTransformerParameters().containsKey(FAULT)) {
      throw new IllegalArgumentException(
          "the parameter fault needs \"transformers\": [\"%s\"], which has it happen"
              .formatted(NAME));
    }
  }

  @Override
  public void stop() {
    engine.release();
  }
}
