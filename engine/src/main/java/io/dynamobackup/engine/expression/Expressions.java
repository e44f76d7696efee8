package io.dynamobackup.engine.expression;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The expressions of one request, checked and ready for use; null where it has none. */
@API(status = Status.EXPERIMENTAL)
public record Expressions(
    @Nullable UpdateExpression update,
    @Nullable ConditionExpression condition,
    @Nullable KeyConditionExpression keyCondition,
    @Nullable ConditionExpression filter,
    @Nullable ProjectionExpression projection) {}
