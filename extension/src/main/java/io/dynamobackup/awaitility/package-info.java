/**
 * Awaitility on the engine's clock, for those who have Awaitility. Open {@link
 * io.dynamobackup.awaitility.FakeTime} first.
 */
@NullMarked
package io.dynamobackup.awaitility;

import org.jspecify.annotations.NullMarked;
