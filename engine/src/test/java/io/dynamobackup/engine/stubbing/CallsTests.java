package io.dynamobackup.engine.stubbing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.pipeline.NamedTables;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** There is a starter for each operation. */
class CallsTests {

  @Test
  void every_operation_has_a_starter() throws Exception {
    Set<String> starters =
        Arrays.stream(Calls.class.getMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> method.getParameterCount() == 0)
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    starters.remove("anyOperation");

    assertThat(starters)
        .containsExactlyInAnyOrderElementsOf(
            NamedTables.operations().stream().map(CallsTests::starter).toList());
    for (String operation : NamedTables.operations()) {
      CallPattern pattern = (CallPattern) Calls.class.getMethod(starter(operation)).invoke(null);
      assertThat(pattern.operation()).isEqualTo(operation);
    }
  }

  private static String starter(String operation) {
    return operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
  }

  @Test
  void every_operation_of_the_engine_has_a_starter() {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      assertThat(engine.stubs().operations())
          .filteredOn(operation -> !operation.startsWith("backup:"))
          .isSubsetOf(NamedTables.operations());
    }
  }
}
