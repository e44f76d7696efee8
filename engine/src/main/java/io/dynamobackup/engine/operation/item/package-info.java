/**
 * Items: {@link io.dynamobackup.engine.operation.item.PutItem} and what else reads or writes them
 * by key, and {@link io.dynamobackup.engine.operation.item.Scan}.
 */
@NullMarked
package io.dynamobackup.engine.operation.item;

import org.jspecify.annotations.NullMarked;
