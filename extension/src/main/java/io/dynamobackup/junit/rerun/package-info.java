/**
 * Tests that are run again and again, each time with an engine of another kind.
 *
 * <p>It imports nothing of the extension's, which imports it. Open {@link
 * io.dynamobackup.junit.rerun.Rerun} first, then {@link io.dynamobackup.junit.rerun.RerunTemplate}.
 */
@NullMarked
package io.dynamobackup.junit.rerun;

import org.jspecify.annotations.NullMarked;
