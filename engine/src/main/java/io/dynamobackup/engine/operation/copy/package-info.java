/**
 * Copy jobs of AWS Backup. Open {@link io.dynamobackup.engine.operation.copy.CopyOperations} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.copy;

import org.jspecify.annotations.NullMarked;
