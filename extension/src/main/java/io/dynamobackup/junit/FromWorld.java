package io.dynamobackup.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Has a test, or each test of a class, start from a fork of a world that a {@link SeedWorld} method
 * filled. It takes no longer the more items there are, and tests may run in parallel: nobody sees
 * what another does.
 *
 * <p>A method's annotation stands instead of that of its class. Where one engine serves a whole
 * class, it belongs on that class.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(WorldsNeedAnEngine.class)
@API(status = Status.EXPERIMENTAL)
public @interface FromWorld {

  /** Returns the name of the world. */
  String value();

  /**
   * Returns the class that has the method; by default the test's own, or the nearest around it that
   * has one of the name.
   */
  Class<?> in() default void.class;
}
