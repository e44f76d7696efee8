/**
 * The expression language of DynamoDB: one grammar, one tree of records, one evaluation.
 *
 * <p>Most readers should open {@link ExpressionParameters} first: an operation puts its request's
 * parameters there, binds them with the engine's {@link ExpressionCache} and gets {@link
 * Expressions}: a {@link ConditionExpression} to ask about items, a {@link KeyConditionExpression}
 * that turns into a {@link KeyCondition} for a table's keys, a {@link ProjectionExpression} and an
 * {@link UpdateExpression} to apply to items. All errors are {@code ValidationException}s with
 * AWS's texts. Given maps and values are never changed.
 *
 * <p>The parameters of requests that came before expressions become the same: {@link
 * LegacyParameters} turns them into conditions, updates and projections.
 *
 * <p>There are two phases. A {@link ExpressionParser} makes a tree of the text alone and finds what
 * is wrong whatever the request; trees are cached. Binding replaces the placeholders and checks
 * operands ({@link OperandRules}, {@link UpdateRules}). What remains can only depend on the item.
 *
 * <p>Another language, PartiQL, builds the same trees node by node: {@link BuiltCondition}, {@link
 * BuiltUpdate}.
 *
 * <p>Imports {@code value} and {@code error}.
 */
@NullMarked
package io.dynamobackup.engine.expression;

import org.jspecify.annotations.NullMarked;
