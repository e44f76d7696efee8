/**
 * Tables: created, described, changed, deleted and listed. Open {@link
 * io.dynamobackup.engine.operation.table.CreateTable} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.table;

import org.jspecify.annotations.NullMarked;
