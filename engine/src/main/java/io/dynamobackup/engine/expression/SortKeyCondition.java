package io.dynamobackup.engine.expression;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The sort keys a query asks for; they always follow one another without a gap.
 *
 * <p>{@link #from} and {@link #to} say where to look, {@link #includes} says what belongs.
 */
@API(status = Status.EXPERIMENTAL)
public sealed interface SortKeyCondition {

  /** Returns true if a sort key, of the type of the condition's values, belongs. */
  boolean includes(AttributeValue sortKey);

  /** Returns a value no sort key that belongs is less than, or null if there is no such bound. */
  default @Nullable AttributeValue from() {
    return null;
  }

  /** Returns a value no sort key that belongs is greater than, or null if there is none. */
  default @Nullable AttributeValue to() {
    return null;
  }

  /** All sort keys of the partition. */
  record Any() implements SortKeyCondition {
    @Override
    public boolean includes(AttributeValue sortKey) {
      return true;
    }
  }

  /** Sort keys between two, both included; one sort key if the two are equal. */
  record InRange(AttributeValue from, AttributeValue to) implements SortKeyCondition {
    @Override
    public boolean includes(AttributeValue sortKey) {
      return Values.compare(from, sortKey) <= 0 && Values.compare(sortKey, to) <= 0;
    }
  }

  /** Sort keys from one on. */
  record Above(AttributeValue from, boolean inclusive) implements SortKeyCondition {
    @Override
    public boolean includes(AttributeValue sortKey) {
      int order = Values.compare(sortKey, from);
      return order > 0 || (inclusive && order == 0);
    }
  }

  /** Sort keys up to one. */
  record Below(AttributeValue to, boolean inclusive) implements SortKeyCondition {
    @Override
    public boolean includes(AttributeValue sortKey) {
      int order = Values.compare(sortKey, to);
      return order < 0 || (inclusive && order == 0);
    }
  }

  /** Sort keys that two conditions ask for. */
  record Both(SortKeyCondition one, SortKeyCondition other) implements SortKeyCondition {
    @Override
    public boolean includes(AttributeValue sortKey) {
      return one.includes(sortKey) && other.includes(sortKey);
    }

    @Override
    public @Nullable AttributeValue from() {
      return one.from() == null ? other.from() : one.from();
    }

    @Override
    public @Nullable AttributeValue to() {
      return one.to() == null ? other.to() : one.to();
    }
  }

  /** Strings or binaries that begin alike. */
  record WithPrefix(AttributeValue prefix) implements SortKeyCondition {
    @Override
    public boolean includes(AttributeValue sortKey) {
      return Values.beginsWith(sortKey, prefix);
    }

    @Override
    public AttributeValue from() {
      return prefix;
    }
  }
}
