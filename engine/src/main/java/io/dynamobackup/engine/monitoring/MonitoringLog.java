package io.dynamobackup.engine.monitoring;

import io.dynamobackup.engine.operation.FeatureState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;

/** All that AWS Backup told of in one account and Region. */
@API(status = Status.INTERNAL)
public final class MonitoringLog implements FeatureState {
  private volatile PStack<Occurrence> latestFirst;

  /** Starts with nothing. */
  public MonitoringLog() {
    this(ConsPStack.empty());
  }

  private MonitoringLog(PStack<Occurrence> latestFirst) {
    this.latestFirst = latestFirst;
  }

  /** Adds what happened after all that is in here. */
  public void add(Occurrence occurrence) {
    latestFirst = latestFirst.plus(occurrence);
  }

  /** Adds what happened after all that is in here, unless it is in here. */
  public void addOnce(Occurrence occurrence) {
    boolean isNew =
        latestFirst.stream()
            .takeWhile(each -> each.at().equals(occurrence.at()))
            .noneMatch(occurrence::equals);
    if (isNew) {
      add(occurrence);
    }
  }

  /** Returns all, in their order. */
  List<Occurrence> inOrder() {
    List<Occurrence> all = new ArrayList<>(latestFirst);
    Collections.reverse(all);
    return all;
  }

  @Override
  public MonitoringLog fork() {
    return new MonitoringLog(latestFirst);
  }
}
