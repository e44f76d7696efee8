/**
 * What the engine costs, beside a floor and a peer in the same run. Open {@link
 * io.dynamobackup.benchmarks.Report} first.
 */
@NullMarked
package io.dynamobackup.benchmarks;

import org.jspecify.annotations.NullMarked;
