package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What RETURNING gives back of an item that a statement writes. */
class ReturningTests extends WrittenByStatements {
  private List<Map<String, AttributeValue>> modified(String clauses, String which) {
    return statements.items(
        "UPDATE \"Texts\" %s WHERE pk = 'x' RETURNING MODIFIED %s *".formatted(clauses, which));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MODIFIED OLD", "ALL NEW", "MODIFIED NEW"})
  void delete_returns_all_that_was_there_only(String returning) {
    seed();

    assertThat(
            statements.refusal(
                "DELETE FROM \"Texts\" WHERE pk = 'x' RETURNING %s *".formatted(returning)))
        .isEqualTo(
            ("Invalid returning clause: RETURNING %s *. Only RETURNING ALL OLD * is allowed in"
                    + " DELETE statements.")
                .formatted(returning));
    assertThat(statements.items("DELETE FROM \"Texts\" WHERE pk = 'x' RETURNING ALL OLD *"))
        .hasSize(1)
        .allSatisfy(item -> assertThat(item).containsEntry("s", fromS("str")));
    assertThat(statements.items("DELETE FROM \"Texts\" WHERE pk = 'x' RETURNING ALL OLD *"))
        .isEmpty();
  }

  @Test
  void update_returns_all_of_the_item() {
    seed();
    Map<String, AttributeValue> before = statements.stored("x");

    assertThat(statements.items("UPDATE \"Texts\" SET a = 2 WHERE pk = 'x' RETURNING ALL OLD *"))
        .containsExactly(before);
    assertThat(statements.items("UPDATE \"Texts\" SET a = 3 WHERE pk = 'x' RETURNING ALL NEW *"))
        .containsExactly(statements.stored("x"));
    assertThat(statements.items("UPDATE \"Texts\" SET a = 4 WHERE pk = 'x'")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SET tags[0] = 'x' | OLD | a",
        "SET tags[0] = 'x' | NEW | x",
        "SET tags[2] = 'y' | NEW | y",
        "SET tags[2] = 'y', tags[0] = 'x' | NEW | x y",
        "SET tags[2] = 'y', tags[0] = 'x' | OLD | a c",
        "SET tags[3] = 'd' | NEW | d",
        "SET tags[3] = 'd' | OLD | ''",
        "SET tags[5] = 'd' | NEW | ''",
        "REMOVE tags[1] | OLD | b",
        "REMOVE tags[1] | NEW | c",
        "REMOVE tags[2] | NEW | ''",
        "REMOVE tags[2] | OLD | c",
      })
  void update_returns_what_was_modified_of_lists(String clauses, String which, String expected) {
    seed();

    var items =
        statements.items(
            "UPDATE \"Texts\" %s WHERE pk = 'x' RETURNING MODIFIED %s *".formatted(clauses, which));

    if (expected.isEmpty()) {
      assertThat(items).isEmpty();
    } else {
      assertThat(items).hasSize(1);
      assertThat(items.get(0)).containsOnlyKeys("tags");
      assertThat(strings(items.get(0).get("tags"))).containsExactly(expected.split(" "));
    }
  }

  @Test
  void update_returns_what_was_modified() {
    seed();

    assertThat(modified("SET m.sub = 'new'", "OLD"))
        .containsExactly(Map.of("m", fromM(Map.of("sub", fromS("old")))));
    assertThat(modified("SET m.sub = 'newer'", "NEW"))
        .containsExactly(Map.of("m", fromM(Map.of("sub", fromS("newer")))));
    assertThat(modified("SET fresh = 1", "OLD")).isEmpty();
    assertThat(modified("SET fresh = 2", "NEW")).containsExactly(Map.of("fresh", fromN("2")));
    assertThat(modified("REMOVE s", "OLD")).containsExactly(Map.of("s", fromS("str")));
    assertThat(modified("REMOVE fresh", "NEW")).isEmpty();
  }
}
