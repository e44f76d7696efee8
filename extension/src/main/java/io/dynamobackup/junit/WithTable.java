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
 * Creates an empty on-demand table before each test: it exists since one hour before the test's
 * start on the fake clock, and is ACTIVE.
 *
 * <p>The tables of a method, of its class and of the classes around it add up. Where one engine
 * serves a whole class, its tables are created once and belong on that class.
 *
 * <p>A key is written {@code "customer"} when it is a string, {@code "order:N"} when it is a number
 * and {@code "digest:B"} when it is binary.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(WithTable.Container.class)
@ExtendWith(TablesNeedAnEngine.class)
@API(status = Status.EXPERIMENTAL)
public @interface WithTable {

  /** Returns the table's name. */
  String name();

  /** Returns the partition key. */
  String partitionKey();

  /** Returns the sort key; the table has none by default. */
  String sortKey() default "";

  /** Returns whether point-in-time recovery is on, since the table became ACTIVE. */
  boolean pointInTimeRecovery() default false;

  /** Holds the tables of one class or method. */
  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.RUNTIME)
  @Documented
  @Inherited
  @ExtendWith(TablesNeedAnEngine.class)
  @API(status = Status.EXPERIMENTAL)
  @interface Container {

    /** Returns the tables. */
    WithTable[] value();
  }
}
