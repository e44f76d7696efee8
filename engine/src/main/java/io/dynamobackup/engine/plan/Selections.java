package io.dynamobackup.engine.plan;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.FeatureState;
import io.dynamobackup.engine.vault.BackupErrors;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** The selections of all plans of one account in one Region, in the order of their creation. */
@API(status = Status.INTERNAL)
public final class Selections implements FeatureState {
  private static final int QUOTA = 100;

  private PMap<String, TreePMap<String, Selection>> byPlan = HashTreePMap.empty();

  /** Returns the selections of an account in a Region. */
  public static Selections of(EngineServices services) {
    return services.states().of(Selections.class, Selections::new);
  }

  /** Returns the selections of a plan. */
  public List<Selection> ofPlan(String planId) {
    return List.copyOf(in(planId).values());
  }

  /** Returns a selection of a plan; throws when there is none of that id. */
  public Selection get(String planId, String id) {
    return in(planId).values().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                BackupErrors.notFound(
                    "Backup selection %s of backup plan %s not found".formatted(id, planId)));
  }

  /** Refuses another selection of a plan that has as many as it can. */
  public void requireRoom(String planId) {
    if (in(planId).size() >= QUOTA) {
      throw BackupErrors.limitExceeded(
          "A backup plan has at most %d backup selections".formatted(QUOTA));
    }
  }

  /** Adds a selection to its plan. */
  public void add(Selection selection) {
    TreePMap<String, Selection> present = in(selection.planId());
    byPlan = byPlan.plus(selection.planId(), present.plus(selection.place(), selection));
  }

  /** Removes a selection from its plan. */
  public void remove(Selection selection) {
    TreePMap<String, Selection> rest = in(selection.planId()).minus(selection.place());
    byPlan = byPlan.plus(selection.planId(), rest);
  }

  private TreePMap<String, Selection> in(String planId) {
    return byPlan.getOrDefault(planId, TreePMap.empty());
  }

  @Override
  public Selections fork() {
    Selections fork = new Selections();
    fork.byPlan = byPlan;
    return fork;
  }
}
