package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

class ListTablesTests {
  private final Target target = Target.instant();
  private final DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void tables_are_listed_in_the_order_of_their_names() {
    create("beta", "Gamma", "alpha");

    assertThat(dynamo.listTables().tableNames()).containsExactly("Gamma", "alpha", "beta");
  }

  @Test
  void page_ends_with_a_cursor_while_there_is_more() {
    create("one", "two", "six");

    ListTablesResponse first = dynamo.listTables(r -> r.limit(2));
    ListTablesResponse second =
        dynamo.listTables(r -> r.limit(2).exclusiveStartTableName(first.lastEvaluatedTableName()));

    assertThat(first.tableNames()).containsExactly("one", "six");
    assertThat(first.lastEvaluatedTableName()).isEqualTo("six");
    assertThat(second.tableNames()).containsExactly("two");
    assertThat(second.lastEvaluatedTableName()).isNull();
  }

  @Test
  void page_that_holds_all_has_no_cursor() {
    create("one", "two");

    assertThat(dynamo.listTables(r -> r.limit(2)).lastEvaluatedTableName()).isNull();
  }

  @Test
  void name_to_start_after_need_not_exist() {
    create("one", "two");

    assertThat(dynamo.listTables(r -> r.exclusiveStartTableName("owl")).tableNames())
        .containsExactly("two");
  }

  @Test
  void page_has_100_names_unless_asked_otherwise() {
    for (int i = 0; i < 101; i++) {
      create("table-%03d".formatted(i));
    }

    ListTablesResponse page = dynamo.listTables();

    assertThat(page.tableNames()).hasSize(100);
    assertThat(page.lastEvaluatedTableName()).isEqualTo("table-099");
    assertThat(dynamo.listTablesPaginator().tableNames()).hasSize(101);
  }

  @Test
  void table_that_is_creating_is_listed() {
    try (Target documented = Target.documented()) {
      documented.client().createTable(onDemand("Music").build());

      assertThat(documented.client().listTables().tableNames()).containsExactly("Music");
    }
  }

  private void create(String... names) {
    for (String name : names) {
      dynamo.createTable(onDemand(name).build());
    }
  }
}
