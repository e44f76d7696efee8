package io.dynamobackup.junit;

import io.dynamobackup.engine.EngineOptions;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** In what the engine of one invocation of a test differs from that of the others. */
@FunctionalInterface
@API(status = Status.INTERNAL)
public interface Variation {

  /** Returns the options of the invocation. */
  EngineOptions of(EngineOptions options);

  /** Has the engine of an invocation vary; to be called before there is one. */
  static void set(ExtensionContext invocation, Variation variation) {
    invocation.getStore(Namespace.create(Variation.class)).put(invocation.getUniqueId(), variation);
  }

  /** Returns the options of an invocation, or those given if they do not vary. */
  static EngineOptions vary(ExtensionContext context, EngineOptions options) {
    Variation variation = find(context);
    return variation == null ? options : variation.of(options);
  }

  /** Refuses an engine that invocations share, where each needs one of its own. */
  static void requireOwnEngine(ExtensionContext context, Lifetime lifetime) {
    if (lifetime == Lifetime.CLASS && find(context) != null) {
      throw new ExtensionConfigurationException(
          "%s is run again and again, each time with an engine of its own: use lifetime = METHOD"
              .formatted(context.getRequiredTestMethod()));
    }
  }

  private static @Nullable Variation find(ExtensionContext context) {
    return context
        .getStore(Namespace.create(Variation.class))
        .get(context.getUniqueId(), Variation.class);
  }
}
