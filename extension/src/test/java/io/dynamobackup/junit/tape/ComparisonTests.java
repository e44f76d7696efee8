package io.dynamobackup.junit.tape;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.json.PlainJson;
import io.dynamobackup.junit.tape.Comparison.Difference;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTests {

  @Test
  void equal_answers_do_not_differ() {
    assertThat(differences("{\"a\":[1,{\"b\":null}]}", "{\"a\":[1,{\"b\":null}]}")).isEmpty();
  }

  @Test
  void order_of_members_does_not_matter() {
    assertThat(differences("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}")).isEmpty();
  }

  @Test
  void each_member_that_differs_is_told_by_its_path() {
    assertThat(
            differences(
                "{\"Item\":{\"Title\":{\"S\":\"x\"}},\"Gone\":true,\"L\":[1,2]}",
                "{\"Item\":{\"Title\":{\"S\":\"y\"}},\"New\":[],\"L\":[1,3]}"))
        .containsExactly(
            new Difference("Item.Title.S", "\"x\"", "\"y\""),
            new Difference("Gone", "true", "absent"),
            new Difference("L[1]", "2", "3"),
            new Difference("New", "absent", "[]"));
  }

  @Test
  void lists_of_other_lengths_are_told_whole() {
    assertThat(differences("{\"L\":[1]}", "{\"L\":[1,2]}"))
        .containsExactly(new Difference("L", "[1]", "[1,2]"));
  }

  @Test
  void answers_of_other_kinds_are_told_whole() {
    assertThat(differences("{}", "[]")).containsExactly(new Difference("the answer", "{}", "[]"));
  }

  private static List<Difference> differences(String expected, String was) {
    return Comparison.of(PlainJson.parse(expected), PlainJson.parse(was));
  }
}
