/**
 * Frameworks of AWS Backup Audit Manager: kept, and never evaluated. Open {@link
 * io.dynamobackup.engine.operation.framework.FrameworkOperations} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.framework;

import org.jspecify.annotations.NullMarked;
