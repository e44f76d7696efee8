package io.dynamobackup.junit;

import io.dynamobackup.junit.sweep.CrashSweepTemplate;
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
 * In place of {@code @Test}: runs the test once, and then once for each of its calls, stopping it
 * there, each time with an engine of its own: before the call, and after the last one. From there
 * on no call of the test arrives, as if its process had died. Then the {@link AfterCrash} methods
 * of its class run on what the engine holds, or, without any, the test itself runs again; they must
 * pass.
 *
 * <p>The test must make the same calls whenever it is run.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(CrashSweepTemplate.class)
@Execution(ExecutionMode.SAME_THREAD)
@API(status = Status.EXPERIMENTAL)
public @interface CrashSweep {

  /** Returns how many calls the test may make at most; with more it is refused. */
  int max() default 1000;

  /** Returns after how many calls to stop, alone, as a failure has printed it. */
  int replay() default -1;
}
