package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.DynamoDbEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

class InjectableProviderTests {

  @Test
  void type_of_a_service_is_injected_and_closed_before_its_engine() {
    LedgerTestCases.ledgers.clear();

    TestRun run = TestRun.of(LedgerTestCases.class);

    run.hasOnlySuccesses(1);
    assertThat(LedgerTestCases.ledgers)
        .singleElement()
        .satisfies(ledger -> assertThat(ledger.closedWhileEngineWasOpen).isTrue());
  }

  @Test
  void two_providers_of_one_type_are_refused_by_name() {
    List<InjectableProvider> providers = List.of(new LedgerProvider(), new OtherLedgerProvider());

    assertThatThrownBy(() -> new Injectables(providers))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(
            "the type %s is injected by two providers: %s and %s",
            Ledger.class.getName(),
            LedgerProvider.class.getName(),
            OtherLedgerProvider.class.getName());
  }

  /** A type of a user's own. */
  static final class Ledger implements AutoCloseable {
    private final DynamoDbEngine engine;
    boolean closedWhileEngineWasOpen;

    Ledger(DynamoDbEngine engine) {
      this.engine = engine;
    }

    @Override
    public void close() {
      engine.client().listBackups();
      closedWhileEngineWasOpen = true;
    }
  }

  /** Registered as a service of this module's tests. */
  public static final class LedgerProvider implements InjectableProvider {
    @Override
    public List<Injectable<?>> injectables() {
      return List.of(Injectable.of(Ledger.class, Ledger::new));
    }
  }

  static final class OtherLedgerProvider implements InjectableProvider {
    @Override
    public List<Injectable<?>> injectables() {
      return List.of(Injectable.of(Ledger.class, Ledger::new));
    }
  }

  @DynamoBackupTest
  static class LedgerTestCases {
    static final List<Ledger> ledgers = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void remember(Ledger ledger) {
      ledgers.add(ledger);
    }

    @Test
    void test(Ledger ledger) {
      assertThat(ledgers).containsExactly(ledger);
    }
  }
}
