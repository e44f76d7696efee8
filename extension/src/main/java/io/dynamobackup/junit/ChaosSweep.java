package io.dynamobackup.junit;

import io.dynamobackup.junit.sweep.ChaosSweepTemplate;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * In place of {@code @Test}, on a test whose engine has a {@link
 * io.dynamobackup.engine.stubbing.Chaos} among its interceptors: runs the test without strikes, and
 * then under its seed and those after it, each time with an engine of its own.
 *
 * <p>At the first seed that fails it looks for the fewest strikes that fail as well, and fails with
 * those: which attempts were struck with what, the {@link #replay} that repeats it alone, and the
 * stubs that do so without chaos. The test must make the same calls whenever it is run.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(ChaosSweepTemplate.class)
@Execution(ExecutionMode.SAME_THREAD)
@API(status = Status.EXPERIMENTAL)
public @interface ChaosSweep {

  /** Returns under how many seeds the test is run. */
  int seeds() default 20;

  /** Returns the strikes to have alone, as a failure has printed them. */
  String replay() default "";
}
