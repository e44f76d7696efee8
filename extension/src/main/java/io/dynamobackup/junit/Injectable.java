package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A type that tests may have parameters of, and how its value is made.
 *
 * <p>A value is made at its first use and is the same for all parameters of one engine; one that is
 * {@link AutoCloseable} is closed before the engine is.
 *
 * @param type the type of the parameter, exactly
 * @param maker makes the value from a test's engine
 */
@API(status = Status.EXPERIMENTAL)
public record Injectable<T>(Class<T> type, Function<DynamoDbEngine, ? extends T> maker) {

  /** Returns an injectable type. */
  public static <T> Injectable<T> of(Class<T> type, Function<DynamoDbEngine, ? extends T> maker) {
    return new Injectable<>(type, maker);
  }

  T make(DynamoDbEngine engine) {
    return maker.apply(engine);
  }
}
