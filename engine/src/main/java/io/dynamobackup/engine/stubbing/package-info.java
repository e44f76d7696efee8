/**
 * Calls that a test answers itself, and the journal of all calls: WireMock's verbs on DynamoDB's
 * nouns.
 *
 * <p>Most users should only need {@link Stubs}, which an engine has, {@link Calls}, which says what
 * calls are meant, and {@link Faults}, which says what goes wrong. Readers of the code should open
 * {@code StubTable} first: which stub answers a call.
 *
 * <p>May import {@code pipeline}, {@code catalog}, {@code choice} and {@code error}.
 */
@NullMarked
package io.dynamobackup.engine.stubbing;

import org.jspecify.annotations.NullMarked;
