/**
 * DynamoDB and its backups inside this JVM, on a clock that a test moves.
 *
 * <p>Most users should only need {@link DynamoDbEngine}, {@link EngineOptions} and {@link
 * FakeClock}. Readers of the code should open the constructor of {@link DynamoDbEngine}: it is the
 * wiring, by hand.
 */
@NullMarked
package io.dynamobackup.engine;

import org.jspecify.annotations.NullMarked;
