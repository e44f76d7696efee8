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
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    SharedServices shared =
        new SharedServices(
            new World(clock),
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
    return new Accounts(shared, List.of(providers))
        .operations(new Account("us-east-1", "123456789012"));
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
