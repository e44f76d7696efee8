package io.dynamobackup.junit;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How long an engine lives. */
@API(status = Status.EXPERIMENTAL)
public enum Lifetime {
  /** An engine for each test: constructor, lifecycle methods and test share it. */
  METHOD,
  /** One engine for all tests of the class and of its {@code @Nested} classes. */
  CLASS
}
