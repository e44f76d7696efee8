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
 * Creates a backup plan of AWS Backup with one rule before each test, and assigns tables to it: all
 * of them, unless it names some or a tag. It exists since the test's start on the fake clock, so
 * that nothing was backed up before. Needs {@code software.amazon.awssdk:backup} on the class path.
 *
 * <p>The plans of a method, of its class and of the classes around it add up. Where one engine
 * serves a whole class, its plans are created once and belong on that class.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(WithPlan.Container.class)
@ExtendWith(PlansNeedAnEngine.class)
@API(status = Status.EXPERIMENTAL)
public @interface WithPlan {

  /** Returns the plan's name. */
  String name();

  /** Returns the name of the vault that backups go into: one of {@link WithVault}. */
  String vault();

  /** Returns when backups are due, in AWS's six fields: every day at 05:00 by default. */
  String schedule() default "cron(0 5 ? * * *)";

  /** Returns the time zone of the schedule. */
  String zone() default "Etc/UTC";

  /** Returns for how many days backups are kept; 0 for ever. */
  long keepDays() default 0;

  /** Returns the tables to back up, by name or ARN. */
  String[] tables() default {};

  /** Returns a tag, as {@code "key=value"}, whose tables are backed up. */
  String tag() default "";

  /** Holds the plans of one class or method. */
  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.RUNTIME)
  @Documented
  @Inherited
  @ExtendWith(PlansNeedAnEngine.class)
  @API(status = Status.EXPERIMENTAL)
  @interface Container {

    /** Returns the plans. */
    WithPlan[] value();
  }
}
