package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.FeatureState;
import io.dynamobackup.engine.vault.BackupErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** The restore testing plans of one account in one Region, and how long their tests may take. */
final class TestingPlans implements FeatureState {
  private static final int QUOTA = 100;

  private TreePMap<String, TestingPlan> byName = TreePMap.empty();
  private PMap<String, Integer> hoursByJob = HashTreePMap.empty();

  static TestingPlans of(EngineServices services) {
    return services.states().of(TestingPlans.class, TestingPlans::new);
  }

  @Nullable TestingPlan find(String name) {
    return byName.get(name);
  }

  /** Returns the plan of that name; throws when there is none. */
  TestingPlan get(String name) {
    TestingPlan plan = find(name);
    if (plan == null) {
      throw BackupErrors.notFound("Restore testing plan %s not found".formatted(name));
    }
    return plan;
  }

  /** Returns all plans, by name. */
  List<TestingPlan> all() {
    return List.copyOf(byName.values());
  }

  void requireRoom() {
    if (byName.size() >= QUOTA) {
      throw BackupErrors.limitExceeded(
          "The limit of %d restore testing plans per Region is exceeded".formatted(QUOTA));
    }
  }

  void put(TestingPlan plan) {
    byName = byName.plus(plan.name(), plan);
  }

  void remove(TestingPlan plan) {
    byName = byName.minus(plan.name());
  }

  /** Notes for how many hours what a job restores is kept. */
  void keep(String jobId, int hours) {
    hoursByJob = hoursByJob.plus(jobId, hours);
  }

  /** Returns for how many hours what a job restored is kept, and forgets it; null is no test. */
  @Nullable Integer takeHours(String jobId) {
    Integer hours = hoursByJob.get(jobId);
    hoursByJob = hoursByJob.minus(jobId);
    return hours;
  }

  @Override
  public TestingPlans fork() {
    TestingPlans fork = new TestingPlans();
    fork.byName = byName;
    fork.hoursByJob = hoursByJob;
    return fork;
  }
}
