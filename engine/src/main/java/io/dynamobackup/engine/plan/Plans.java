package io.dynamobackup.engine.plan;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.FeatureState;
import io.dynamobackup.engine.vault.BackupErrors;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** The backup plans of one account in one Region, and when they are due. */
@API(status = Status.INTERNAL)
public final class Plans implements FeatureState {
  private static final int QUOTA = 300;

  private final List<PlanListener> listeners = new ArrayList<>();
  private TreePMap<String, Plan> byPlace = TreePMap.empty();
  private PMap<String, String> places = HashTreePMap.empty();
  private PMap<String, DueRules> due = HashTreePMap.empty();

  /** Returns the plans of an account in a Region. */
  public static Plans of(EngineServices services) {
    return services.states().of(Plans.class, Plans::new);
  }

  /** Has somebody learn what becomes of plans from now on; a fork has listeners of its own. */
  public void listen(PlanListener listener) {
    listeners.add(listener);
  }

  /** Returns all plans, those that were deleted included, in the order of their creation. */
  public List<Plan> all() {
    return List.copyOf(byPlace.values());
  }

  /** Returns the plans that were not deleted, in the order of their creation. */
  public List<Plan> live() {
    return all().stream().filter(plan -> plan.deletedAt() == null).toList();
  }

  /** Returns the plan of that id, which may have been deleted; throws when there never was one. */
  public Plan get(String id) {
    String place = places.get(id);
    Plan plan = place == null ? null : byPlace.get(place);
    if (plan == null) {
      throw unknown(id);
    }
    return plan;
  }

  /** Returns the plan of that id; throws when there is none, or none any more. */
  public Plan live(String id) {
    Plan plan = get(id);
    if (plan.deletedAt() != null) {
      throw unknown(id);
    }
    return plan;
  }

  private static RuntimeException unknown(String id) {
    return BackupErrors.notFound("Backup plan %s not found".formatted(id));
  }

  /** Requires that another plan may be created. */
  public void requireRoom() {
    if (live().size() >= QUOTA) {
      throw BackupErrors.limitExceeded(
          "The limit of %d backup plans per Region is exceeded".formatted(QUOTA));
    }
  }

  /** Adds a plan, or puts it in place of the one of its id. */
  public void put(Plan plan) {
    String place = places.get(plan.id());
    Plan before = place == null ? null : byPlace.get(place);
    byPlace = byPlace.plus(plan.place(), plan);
    places = places.plus(plan.id(), plan.place());
    listeners.forEach(listener -> listener.changed(before, plan));
  }

  /** Returns when the rules of a plan are due, or null when they need not be. */
  @Nullable DueRules due(String id) {
    return due.get(id);
  }

  /** Notes when the rules of a plan are due; null when they need not be. */
  void due(String id, @Nullable DueRules rules) {
    due = rules == null ? due.minus(id) : due.plus(id, rules);
  }

  @Override
  public Plans fork() {
    Plans fork = new Plans();
    fork.byPlace = byPlace;
    fork.places = places;
    fork.due = due;
    return fork;
  }
}
