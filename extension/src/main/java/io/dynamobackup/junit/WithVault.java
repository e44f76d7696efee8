package io.dynamobackup.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Creates an empty vault of AWS Backup before each test: it exists since one hour before the test's
 * start on the fake clock. Needs {@code software.amazon.awssdk:backup} on the class path.
 *
 * <p>The vaults of a method, of its class and of the classes around it add up. Where one engine
 * serves a whole class, its vaults are created once and belong on that class.
 *
 * <p>A vault with a bound on retention is locked: in governance mode, or in compliance mode where
 * {@link #changeableForDays} is given.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(WithVault.Container.class)
@ExtendWith(VaultsNeedAnEngine.class)
@API(status = Status.EXPERIMENTAL)
public @interface WithVault {

  /** Returns the vault's name. */
  String name();

  /** Returns for how many days at least its lock has recovery points be kept; 0 for no bound. */
  long minRetentionDays() default 0;

  /** Returns for how many days at most its lock has recovery points be kept; 0 for no bound. */
  long maxRetentionDays() default 0;

  /**
   * Returns for how many days, from the vault's creation, its lock can be changed: from then on it
   * is in compliance mode for good. 0 for a lock in governance mode.
   */
  long changeableForDays() default 0;

  /** Holds the vaults of one class or method. */
  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.RUNTIME)
  @Documented
  @Inherited
  @ExtendWith(VaultsNeedAnEngine.class)
  @API(status = Status.EXPERIMENTAL)
  @interface Container {

    /** Returns the vaults. */
    WithVault[] value();
  }
}
