/**
 * Transactions: {@link io.dynamobackup.engine.operation.transaction.TransactWriteItems} and {@link
 * io.dynamobackup.engine.operation.transaction.TransactGetItems}. What makes writes one transaction
 * is in {@code write}.
 */
@NullMarked
package io.dynamobackup.engine.operation.transaction;

import org.jspecify.annotations.NullMarked;
