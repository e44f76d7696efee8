package io.dynamobackup.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Has a static method fill a world from which tests start: {@link FromWorld} names it.
 *
 * <p>The method runs once per JVM for all tests that are alike, those of the same options and
 * {@link WithTable} tables, before the first of them. It may have the parameters that tests may
 * have, and {@link WithTable} of its own. Each test starts from a fork, where the method left the
 * clock; stubs and scheduled tasks of the method stay behind.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@API(status = Status.EXPERIMENTAL)
public @interface SeedWorld {

  /** Returns the name of the world. */
  String value();
}
