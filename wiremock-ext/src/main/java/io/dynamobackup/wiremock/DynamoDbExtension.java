package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.ExtensionFactory;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import java.util.List;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Has a WireMock answer from an engine whatever no stub of the user's answers:
 *
 * <pre>{@code
 * new WireMockServer(options().dynamicPort().extensions(DynamoDbExtension.of(engine)))
 * }</pre>
 *
 * <p>Where extensions are scanned for, it needs no line: an engine is started when it is first
 * needed, and closed when WireMock is shut down; WireMock does not tell when it is merely stopped.
 */
@API(status = Status.EXPERIMENTAL)
public final class DynamoDbExtension implements ExtensionFactory {
  private final EngineSource engine;

  /** Creates the extension with an engine of its own, in which state changes take no time. */
  public DynamoDbExtension() {
    this(new OwnEngine(EngineOptions.instant()));
  }

  private DynamoDbExtension(EngineSource engine) {
    this.engine = engine;
  }

  /** Returns the extension that answers from an engine, which it does not close. */
  public static DynamoDbExtension of(DynamoDbEngine engine) {
    return of((EngineSource) () -> engine);
  }

  static DynamoDbExtension of(EngineSource engine) {
    return new DynamoDbExtension(engine);
  }

  /** Returns the extension that answers each request from the engine there is at that moment. */
  @API(status = Status.INTERNAL)
  public static DynamoDbExtension asking(Supplier<DynamoDbEngine> engine) {
    return new DynamoDbExtension(engine::get);
  }

  /** Returns the extension with an engine of its own, closed when WireMock is shut down. */
  public static DynamoDbExtension startingWith(EngineOptions options) {
    return new DynamoDbExtension(new OwnEngine(options));
  }

  /** Returns the engine; one of its own is started now if it was not needed before. */
  public DynamoDbEngine engine() {
    return engine.get();
  }

  /** What is found by scanning keeps back where the user named an extension of ours. */
  @Override
  public List<Extension> create(WireMockServices services) {
    EngineMapping mapping = new EngineMapping();
    return isOneOfMany(services)
        ? List.of()
        : List.of(
            mapping,
            mapping.listener(),
            new EngineAnswers(engine),
            new ReplyHeaders(engine),
            new DynamoDbMatcher(engine),
            new StubCheck(engine).listener(),
            new WorldTemplates(engine),
            new OperationNotes());
  }

  private boolean isOneOfMany(WireMockServices services) {
    List<ExtensionFactory> declared = services.getOptions().getDeclaredExtensions().getFactories();
    return !declared.contains(this)
        && declared.stream().anyMatch(DynamoDbExtension.class::isInstance);
  }
}
