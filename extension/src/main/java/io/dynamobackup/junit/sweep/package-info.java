/**
 * Tests that are run again and again: with a fault at each of their calls, stopped there, or under
 * chaos.
 *
 * <p>Open {@code SweptCalls} first: how the calls of a run are counted, then {@link
 * FaultSweepTemplate}.
 */
@NullMarked
package io.dynamobackup.junit.sweep;

import org.jspecify.annotations.NullMarked;
