package io.dynamobackup.engine.operation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What the features remember of one account in one Region, one {@link FeatureState} of a class. */
@API(status = Status.EXPERIMENTAL)
public final class FeatureStates {
  private final Map<Class<?>, FeatureState> byType = new ConcurrentHashMap<>();

  /** Returns states that are the same now and change by themselves. */
  FeatureStates fork() {
    FeatureStates fork = new FeatureStates();
    byType.forEach((type, state) -> fork.byType.put(type, state.fork()));
    return fork;
  }

  /** Returns the state of that class, which starts as given when nothing is remembered yet. */
  public <S extends FeatureState> S of(Class<S> type, Supplier<S> initial) {
    return type.cast(byType.computeIfAbsent(type, absent -> initial.get()));
  }
}
