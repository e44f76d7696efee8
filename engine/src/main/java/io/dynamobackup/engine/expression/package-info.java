/**
 * The expression language of DynamoDB: one grammar, one tree of records, one evaluation.
 *
 * <p>Imports the SDK's model only.
 */
@NullMarked
package io.dynamobackup.engine.expression;

import org.jspecify.annotations.NullMarked;
