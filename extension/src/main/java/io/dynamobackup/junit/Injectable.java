package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;
import java.lang.annotation.Annotation;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * A type that tests may have parameters of, and how its value is made.
 *
 * <p>A value is made at its first use and is the same for all parameters of one engine; one that is
 * {@link AutoCloseable} is closed before the engine is.
 *
 * @param type the name of the type of the parameter, which must be that type exactly
 * @param mark the annotation that a parameter must have; null for none
 * @param maker makes the value from a test's engine
 */
@API(status = Status.EXPERIMENTAL)
public record Injectable<T>(
    String type,
    @Nullable Class<? extends Annotation> mark,
    Function<DynamoDbEngine, ? extends T> maker) {

  /** Returns an injectable type. */
  public static <T> Injectable<T> of(Class<T> type, Function<DynamoDbEngine, ? extends T> maker) {
    return new Injectable<>(type.getName(), null, maker);
  }

  /**
   * Returns an injectable type of a library whose classes are not to be loaded until a test has a
   * parameter of it.
   *
   * @param type its name, as {@link Class#getName()} has it
   */
  public static <T> Injectable<T> named(String type, Function<DynamoDbEngine, ? extends T> maker) {
    return new Injectable<>(type, null, maker);
  }

  /** Returns a type of the JDK or of a library, injected only where an annotation says so. */
  public static <T> Injectable<T> marked(
      Class<? extends Annotation> mark,
      Class<T> type,
      Function<DynamoDbEngine, ? extends T> maker) {
    return new Injectable<>(type.getName(), mark, maker);
  }

  T make(DynamoDbEngine engine) {
    T value = maker.apply(engine);
    if (value == null) {
      throw new ExtensionConfigurationException(
          "what an InjectableProvider makes of type %s is null".formatted(type));
    }
    return value;
  }

  /** Returns how a parameter is written. */
  String name() {
    return (mark == null ? "" : "@" + mark.getSimpleName() + " ")
        + type.substring(1 + Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')));
  }
}
