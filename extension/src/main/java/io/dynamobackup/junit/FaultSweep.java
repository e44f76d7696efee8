package io.dynamobackup.junit;

import io.dynamobackup.junit.sweep.FaultSweepTemplate;
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
 * In place of {@code @Test}: runs the test once without faults, and then once for each of its calls
 * and each fault that can happen to it, each time with an engine of its own. The fault happens to
 * the first attempt of the call; what the SDK retries succeeds.
 *
 * <p>The test passes if its own assertions hold every time. The pairs of call and fault with which
 * they do not are told as a table. The test must make the same calls whenever it is run.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(FaultSweepTemplate.class)
@Execution(ExecutionMode.SAME_THREAD)
@API(status = Status.EXPERIMENTAL)
public @interface FaultSweep {

  /** Returns the faults. */
  SweptFault[] faults() default {
    SweptFault.THROTTLING,
    SweptFault.INTERNAL_SERVER_ERROR,
    SweptFault.CONNECTION_RESET,
    SweptFault.LOST_REPLY,
    SweptFault.TIMEOUT,
    SweptFault.UNPROCESSED,
    SweptFault.PARTIAL_PAGE
  };

  /** Returns the API names of the operations whose calls are hit; all by default. */
  String[] operations() default {};

  /**
   * Returns how many faults may happen in one run; 1 by default. With 2, each fault that the test
   * survives is followed by another at each later call of that run, and so on. Faults that fail
   * alone are left out of combinations, so what fails together is told as small as it is.
   */
  int together() default 1;

  /** Returns how many runs with faults there may be at most; with more the test is refused. */
  int max() default 1000;

  /** Returns the faults to have alone, as a failure has printed them. */
  String replay() default "";
}
