package io.dynamobackup.junit;

import io.dynamobackup.engine.choice.ChoicePoint;
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
 * Runs a test once for every outcome that AWS allows: which writes a backup holds, when a restore
 * is done, when an item expires, what a read sees.
 *
 * <p>Stands in place of {@code @Test}, on a test that has an engine of its own ({@link
 * DynamoBackupTest}). Each run is a test of its own, with a new instance, {@code @BeforeEach},
 * {@code @AfterEach} and a new engine. The engine takes the documented time and has no rate limits,
 * unless the test has timings or limits of its own.
 *
 * <p>All outcomes are run while there are not more than {@link #max}; otherwise the ordinary one,
 * those that depart from it once, those in which a backup lacks an earlier write and holds a later
 * one, and samples of the others, drawn from the engine's seed. At the first outcome that fails it
 * stops, looks for the smallest one that does, and fails with that: what AWS did out of the
 * ordinary, and the {@link #replay} that repeats it alone.
 *
 * <p>A test must do the same again when it is run again; one that does not is told.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(LegalOutcomesTemplate.class)
@API(status = Status.EXPERIMENTAL)
public @interface LegalOutcomes {

  /** Returns how many outcomes are run at most, those not counted that find the smallest. */
  int max() default 200;

  /** Returns the only outcome to run, as a failure has printed it; by default all are. */
  String replay() default "";

  /** Returns which choices are explored, the others being ordinary; by default all are. */
  ChoicePoint[] points() default {};
}
