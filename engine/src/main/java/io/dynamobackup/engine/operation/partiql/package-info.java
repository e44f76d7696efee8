/**
 * PartiQL statements: {@link io.dynamobackup.engine.operation.partiql.ExecuteStatement}, {@link
 * io.dynamobackup.engine.operation.partiql.BatchExecuteStatement} and {@link
 * io.dynamobackup.engine.operation.partiql.ExecuteTransaction}. What a statement says is in {@code
 * partiql}; how it is carried out on a table is here. Reads go through {@code read}, writes through
 * {@code write}, as those of Query, Scan and UpdateItem do.
 */
@NullMarked
package io.dynamobackup.engine.operation.partiql;

import org.jspecify.annotations.NullMarked;
