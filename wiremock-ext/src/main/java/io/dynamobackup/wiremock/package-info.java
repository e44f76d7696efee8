/**
 * WireMock in front of the engine: as a server of its own, or in a test, without sockets.
 *
 * <p>Most users should only need {@link DynamoDbWireMock} and {@link DynamoDbResponses}, which say
 * what is asked and answered, and {@link DynamoDbExtension}, for a WireMock of their own. Readers
 * of the code should open {@code EngineAnswers} first: how a request gets its answer from the
 * engine; then {@code Flight}: how a client's attempt passes a WireMock that has no sockets.
 *
 * <p>What it may import is in the architecture page. {@code Dialect} and {@code StubListener} know
 * where WireMock 3 and 4 differ.
 */
@NullMarked
package io.dynamobackup.wiremock;

import org.jspecify.annotations.NullMarked;
