/**
 * Backup selections of AWS Backup: which tables are assigned to a backup plan.
 *
 * <p>Open {@link io.dynamobackup.engine.operation.selection.SelectionOperations} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.selection;

import org.jspecify.annotations.NullMarked;
