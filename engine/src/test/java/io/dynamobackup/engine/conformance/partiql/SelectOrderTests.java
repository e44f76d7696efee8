package io.dynamobackup.engine.conformance.partiql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which partitions a SELECT reads, and in which order. */
class SelectOrderTests extends SelectedItems {
  private List<String> pairs(String where) {
    return statements.items("SELECT * FROM Pairs WHERE " + where).stream()
        .map(item -> item.get("pk").s() + item.get("sk").s())
        .toList();
  }

  private static String keys(int count) {
    StringBuilder keys = new StringBuilder("['k0'");
    for (int i = 1; i < count; i++) {
      keys.append(", 'k").append(i).append('\'');
    }
    return keys.append(']').toString();
  }

  @Test
  void a_partition_is_read_in_the_order_of_its_sort_keys() {
    assertThat(pairs("pk = 'o'")).containsExactly("o1", "o2", "o3");
    assertThat(pairs("pk = 'o' AND sk > '1' AND sk < '3'")).containsExactly("o2");
    assertThat(pairs("pk = 'o' AND sk BETWEEN '2' AND '9'")).containsExactly("o2", "o3");
    assertThat(pairs("begins_with(sk, '3') AND pk = 'o'")).containsExactly("o3");
    assertThat(pairs("pk = 'o' AND sk IN ['3', '1', '4']")).containsExactly("o1", "o3");
    assertThat(pairs("pk = 'o' AND pk = 'p'")).isEmpty();
  }

  @Test
  void several_partitions_are_read_one_after_the_other() {
    assertThat(pairs("pk IN ['p', 'o', 'q'] AND x <> '2'"))
        .containsExactlyInAnyOrder("o1", "o3", "p1", "p3");
    assertThat(pairs("pk = 'p' AND sk > '1' OR pk = 'o' AND sk = '1'"))
        .containsExactlyInAnyOrder("o1", "p2", "p3");
    assertThat(pairs("pk = 'p' OR x = '1'")).containsExactlyInAnyOrder("o1", "p1", "p2", "p3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pk = 'o' ORDER BY sk DESC | o3 o2 o1",
        "pk = 'o' ORDER BY sk | o1 o2 o3",
        "pk = 'o' ORDER BY pk ASC | o3 o2 o1",
        "pk IN ['o', 'p'] ORDER BY pk DESC, sk ASC | p1 p2 p3 o1 o2 o3",
        "pk IN ['o', 'p'] ORDER BY pk DESC | p3 p2 p1 o3 o2 o1",
      })
  void items_are_ordered_by_their_keys(String where, String expected) {
    assertThat(pairs(where)).containsExactly(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ORDER BY sk | Must have WHERE clause in the statement when using ORDER BY clause.",
        "WHERE pk = 'o' ORDER BY x DESC | Attribute x in ORDER BY clause must be part of the primary key",
        "WHERE pk > 'a' ORDER BY sk | Must have at least one non-optional hash key condition in WHERE clause when using ORDER BY clause.",
        "WHERE pk IN ['o', 'p'] ORDER BY sk DESC | Must have hash key in ORDER BY clause when more than one hash key condition specified in WHERE clause.",
        "WHERE pk = 5 | Key attribute's data type should match its data type in table's schema: Key pk",
        "WHERE pk = true | Key value must be of type S, N, or B. Key name: pk, Key type: BOOL",
        "WHERE pk = 'a' AND x = '1' OR pk = 'a' AND sk = '2' | Overlapping conditions with range keys are not supported in where clause",
        "WHERE pk = 'a' AND x <> '1' OR pk = 'a' AND sk = '2' | Overlapping conditions with range keys are not supported in where clause",
      })
  void what_is_asked_of_keys_is_checked(String rest, String text) {
    assertThat(statements.refusal("SELECT * FROM Pairs " + rest)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pk = 'o' AND NOT sk = '1' OR pk = 'o' AND sk = '2' | o2 o3",
        "pk = 'o' AND sk <> '1' OR pk = 'o' AND sk = '2' | o2 o3",
        "pk = 'o' AND NOT begins_with(sk, 'x') OR pk = 'o' AND sk = '2' | o1 o2 o3",
        "pk = 'o' AND NOT sk IN ['1', '3'] OR pk = 'o' AND sk = '2' | o2",
        "pk = 'o' AND NOT sk > '5' OR pk = 'o' AND sk = '2' | o1 o2 o3",
        "pk = 'o' AND NOT (sk = '1') OR pk = 'o' AND sk = '2' | o2 o3",
        "pk = 'o' OR pk = 'o' AND NOT sk = '1' | o1 o2 o3",
      })
  void branches_that_exclude_keys_may_overlap(String where, String expected) {
    assertThat(pairs(where)).containsExactlyInAnyOrder(expected.split(" "));
  }

  @Test
  void fifty_partitions_are_read_at_most() {
    assertThat(statements.items("SELECT * FROM Texts WHERE pk IN " + keys(50))).isEmpty();
    assertThat(statements.refusal("SELECT * FROM Texts WHERE pk IN " + keys(51)))
        .isEqualTo("Too many decomposed read operations for a given query.");
  }
}
