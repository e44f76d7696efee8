/**
 * WireMock in front of the engine.
 *
 * <p>Most users should only need {@link DynamoDbExtension}. Readers of the code should open {@code
 * EngineAnswers} first: how a request gets its answer from the engine.
 *
 * <p>May import the engine's root, {@code stubbing}, {@code transport} and {@code wire}.
 */
@NullMarked
package io.dynamobackup.wiremock;

import org.jspecify.annotations.NullMarked;
