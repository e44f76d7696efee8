package io.dynamobackup.engine.conformance.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.transaction.ModelAction.Condition;
import io.dynamobackup.engine.conformance.transaction.ModelAction.Kind;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Single writes, batches and transactions do to tables what they do to maps, or nothing. */
class TransactionModelTests {
  private static final List<String> TABLES = List.of("Checking", "Savings");

  @Provide
  Arbitrary<ModelAction> actions() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(6, Kind.PUT),
                Tuple.of(4, Kind.DELETE),
                Tuple.of(6, Kind.ADD),
                Tuple.of(4, Kind.CHECK),
                Tuple.of(1, Kind.SPOIL),
                Tuple.of(1, Kind.PUT_BADLY)),
            Arbitraries.of(TABLES),
            Arbitraries.of("a", "b", "c", "d", "e", "f"),
            Arbitraries.integers().between(0, 5),
            Arbitraries.frequency(
                Tuple.of(5, Condition.NONE),
                Tuple.of(1, Condition.EXISTS),
                Tuple.of(1, Condition.ABSENT),
                Tuple.of(1, Condition.RICH)))
        .as(ModelAction::new);
  }

  @Provide
  Arbitrary<AccountsStep> steps() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, singles().map(AccountsStep.Single::new)),
        Tuple.of(1, batches().map(AccountsStep.Batch::new)),
        Tuple.of(4, actions().list().ofMinSize(1).ofMaxSize(5).map(AccountsStep.Together::new)));
  }

  private Arbitrary<ModelAction> singles() {
    return actions().filter(action -> action.kind() != Kind.CHECK);
  }

  /** A batch knows no conditions, and no item twice. */
  private Arbitrary<List<ModelAction>> batches() {
    return actions()
        .filter(action -> action.kind() == Kind.PUT || action.kind() == Kind.DELETE)
        .map(
            action ->
                new ModelAction(
                    action.kind(), action.table(), action.id(), action.amount(), Condition.NONE))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .uniqueElements(action -> List.of(action.table(), action.id()));
  }

  @Property(seed = "31", tries = 60)
  void tables_are_maps_and_a_failed_transaction_changes_nothing(
      @ForAll @Size(min = 8, max = 40) List<@From("steps") AccountsStep> steps) {
    try (Target target = Target.instant()) {
      AccountsClient client = new AccountsClient(target);
      TABLES.forEach(client::create);
      AccountsModel model = new AccountsModel(TABLES);

      for (AccountsStep step : steps) {
        assertThat(client.outcome(step)).as("%s", step).isEqualTo(expected(model, step));
        TABLES.forEach(
            table ->
                assertThat(client.accounts(table))
                    .as("%s after %s", table, step)
                    .isEqualTo(model.accounts(table)));
      }

      TABLES.forEach(
          table -> assertThat(client.events(table)).as(table).isEqualTo(model.events(table)));
    }
  }

  private static @Nullable List<String> expected(AccountsModel model, AccountsStep step) {
    if (step instanceof AccountsStep.Single single) {
      return List.of(model.write(single.action()));
    }
    if (step instanceof AccountsStep.Batch batch) {
      return batch.actions().stream().map(model::write).toList();
    }
    return model.transact(((AccountsStep.Together) step).actions());
  }
}
