/**
 * Backup plans of AWS Backup: they are created, changed, read and deleted, and run by themselves.
 *
 * <p>Open {@link io.dynamobackup.engine.operation.plan.PlanOperations} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.plan;

import org.jspecify.annotations.NullMarked;
