package io.dynamobackup.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.BackupCut;
import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.choice.Identifiers;
import io.dynamobackup.engine.store.memory.MemoryBackend;
import io.dynamobackup.engine.time.Agenda;
import io.dynamobackup.engine.time.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

class OperationsTests {
  private static final Account OWN = new Account("us-east-1", "123456789012");
  private static final Account OTHER = new Account("us-east-1", "210987654321");

  private final List<String> told = new ArrayList<>();

  @Test
  void the_operations_of_a_provider_are_made_when_one_of_them_is_asked_for() {
    Operations operations = operations(new Provider("A"), new Provider("B"));
    assertThat(told).containsExactly("settle A", "settle B");

    operations.named("B");
    operations.named("B");

    assertThat(told).containsExactly("settle A", "settle B", "make B");
  }

  @Test
  void what_is_called_in_one_account_is_made_in_all_and_in_those_of_a_fork() {
    Accounts accounts = accounts(new Provider("A"), new Provider("B"));
    accounts.operations(OTHER);
    accounts.operations(OWN).named("B");
    assertThat(told)
        .containsExactly("settle A", "settle B", "settle A", "settle B", "make B", "make B");
    told.clear();

    accounts.fork(shared());
    accounts.operations(OWN.in("eu-west-1"));

    assertThat(told).hasSize(9).filteredOn("make B"::equals).hasSize(3);
  }

  @Test
  void who_asks_for_names_is_told_all() {
    assertThat(operations(new Provider("B"), new Provider("A")).names()).containsExactly("A", "B");
  }

  @Test
  void an_operation_that_nobody_has_is_not_found() {
    Operations operations = operations(new Provider("A"));

    assertThat(operations.find("B")).isNull();
    assertThatThrownBy(() -> operations.named("B")).hasMessage("no provider has the operation B");
  }

  @Test
  void two_of_one_name_are_an_error_that_names_both() {
    assertThatThrownBy(() -> operations(new Provider("A"), new Provider("A")).find("A"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("operation A is provided twice: by ");
  }

  @Test
  void a_provider_must_own_up_to_what_it_makes() {
    OperationProvider forgetful =
        new Provider("A") {
          @Override
          public boolean mayHave(String operation) {
            return operation.equals("B");
          }
        };

    assertThatThrownBy(() -> operations(forgetful).find("B"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith(" provides operation A, which by its mayHave it cannot have");
  }

  private static Operations operations(OperationProvider... providers) {
    return accounts(providers).operations(OWN);
  }

  private static Accounts accounts(OperationProvider... providers) {
    return new Accounts(shared(), List.of(providers));
  }

  private static SharedServices shared() {
    return new SharedServices(
        new World(InstantSource.fixed(Instant.EPOCH)),
        Timings.instant(),
        Set.of(),
        Choices.ordinary(),
        BackupCut.AT_REQUEST,
        (bucket, key, content) -> {},
        new Identifiers(0),
        new Origins(false),
        new Agenda<>(),
        new MemoryBackend(),
        false);
  }

  /** Has one operation, and tells what it is asked. */
  private class Provider implements OperationProvider {
    private final String operation;

    Provider(String operation) {
      this.operation = operation;
    }

    @Override
    public boolean mayHave(String name) {
      return name.equals(operation);
    }

    @Override
    public void settle(EngineServices services) {
      told.add("settle " + operation);
    }

    @Override
    public List<BoundOperation<?, ?>> operations(EngineServices services) {
      told.add("make " + operation);
      return List.of(
          new BoundOperation<ListTablesRequest, ListTablesResponse>(
              operation,
              ListTablesRequest::builder,
              request -> ListTablesResponse.builder().build()));
    }
  }
}
