package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/**
 * Has the engine do what a request asks, where the mapping names it, and puts its answer in the
 * response: delays and faults that the mapping has stay, and happen to that answer.
 */
final class EngineAnswers implements ResponseDefinitionTransformerV2 {
  /** By this name mappings ask for the engine's answer. */
  static final String NAME = "dynamodb-engine";

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
    PassedOn exchange = new PassedOn(event.getRequest());
    return exchange.answerOf(engine.get().httpHandler()).in(event.getResponseDefinition());
  }

  @Override
  public void stop() {
    engine.release();
  }
}
