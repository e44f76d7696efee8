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
    @Nullable ProjectionExpression projection) {
  static final Expressions NONE = new Expressions(null, null, null, null, null);

  /** Returns these and, where there is none, those. */
  Expressions or(Expressions others) {
    return new Expressions(
        update == null ? others.update : update,
        condition == null ? others.condition : condition,
        keyCondition == null ? others.keyCondition : keyCondition,
        filter == null ? others.filter : filter,
        projection == null ? others.projection : projection);
  }

  /** Returns these and, if there is none, that key condition. */
  Expressions or(@Nullable KeyConditionExpression other) {
    return or(new Expressions(null, null, other, null, null));
  }
}
