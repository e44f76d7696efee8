package io.dynamobackup.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a parameter of type {@link java.net.URI}: the endpoint at which the test's engine answers
 * clients of other programs over HTTP, for as long as it lives. Without such a parameter nothing
 * listens.
 *
 * @see io.dynamobackup.engine.DynamoDbEngine#listen()
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(EndpointNeedsAnEngine.class)
@API(status = Status.EXPERIMENTAL)
public @interface Endpoint {}
