package io.dynamobackup.junit;

import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.engine.RateLimits;
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
 * Gives tests a DynamoDB of their own, with backups, on a fake clock.
 *
 * <p>Constructors, lifecycle methods and tests may have parameters of the types {@code
 * DynamoDbClient}, {@code DynamoDbAsyncClient}, {@code DynamoDbEnhancedClient}, {@code
 * DynamoDbEnhancedAsyncClient}, {@code FakeClock}, {@code java.time.Clock}, {@code
 * ScheduledExecutorService}, {@code Stubs}, {@code DynamoDbEngine}, and of those that {@link
 * InjectableProvider} services add.
 *
 * <p>May stand on a class, on a method or on an annotation. {@code @Nested} classes share what the
 * outer class has, unless they say otherwise. On a method it stands alone: nothing is taken from
 * the class's annotation. Tests may run in parallel; engines share nothing.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(DynamoBackupExtension.class)
@API(status = Status.EXPERIMENTAL)
public @interface DynamoBackupTest {

  /** Returns where the fake clock starts, in ISO-8601. */
  String startAt() default "2018-12-14T14:25:00Z";

  /** Returns how much of AWS's time the engine takes. */
  Fidelity fidelity() default Fidelity.INSTANT;

  /** Returns how often an operation may be called before it is throttled. */
  RateLimits rateLimits() default RateLimits.OF_FIDELITY;

  /** Returns how long an engine lives; {@link Lifetime#CLASS} belongs on a class. */
  Lifetime lifetime() default Lifetime.METHOD;

  /** Returns whether a stub that never answered a call fails a test that would pass. */
  boolean failOnUnusedStubs() default false;

  /** Returns what decides everything that AWS leaves open or makes up, and how clients back off. */
  long seed() default 0;

  /** Returns the region that appears in ARNs. */
  String region() default "us-east-1";

  /** Returns the account that appears in ARNs: twelve digits. */
  String accountId() default "123456789012";
}
