package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dynamobackup.engine.DynamoDbEngine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

class EngineValuesTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final EngineValues values = new EngineValues(engine);
  private final List<String> closed = new ArrayList<>();

  interface First extends AutoCloseable {}

  interface Second extends AutoCloseable {}

  interface Third extends AutoCloseable {}

  @Test
  void all_are_closed_the_last_first_and_then_the_engine_whatever_fails() {
    values.value(Injectable.of(First.class, of -> () -> closed.add("first")));
    values.value(Injectable.of(Second.class, of -> () -> fail("second")));
    values.value(Injectable.of(Third.class, of -> () -> fail("third")));

    Throwable thrown = catchThrowable(values::close);

    assertThat(closed).containsExactly("third", "second", "first");
    assertThat(thrown).hasMessage("third");
    assertThat(thrown.getSuppressed()).extracting(Throwable::getMessage).containsExactly("second");
    assertThatIllegalStateException().isThrownBy(engine::client).withMessageContaining("is closed");
  }

  @Test
  @SuppressWarnings("NullAway") // what a provider in Kotlin or Groovy may make
  void null_is_refused() {
    Injectable<First> none = Injectable.of(First.class, of -> null);

    assertThatThrownBy(() -> values.value(none))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage("what an InjectableProvider makes of type %s is null", First.class.getName());
    engine.close();
  }

  private void fail(String name) {
    closed.add(name);
    throw new IllegalArgumentException(name);
  }
}
