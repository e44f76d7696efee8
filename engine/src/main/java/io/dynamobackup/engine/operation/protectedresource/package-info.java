/**
 * Protected resources of AWS Backup: the tables it has backups of. Open {@link
 * io.dynamobackup.engine.operation.protectedresource.ProtectedResourceOperations} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.protectedresource;

import org.jspecify.annotations.NullMarked;
