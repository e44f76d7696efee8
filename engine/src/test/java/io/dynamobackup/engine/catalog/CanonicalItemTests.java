package io.dynamobackup.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.value.CanonicalValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CanonicalItemTests {

  @Test
  void canonical_item_is_the_map_itself() {
    Map<String, AttributeValue> item =
        Map.of(
            "p",
            fromS("k"),
            "n",
            fromNs(List.of("1", "2")),
            "m",
            fromM(Map.of("l", fromL(List.of(fromN("1.5"))))));

    assertThat(CanonicalItem.of(item)).isSameAs(item);
  }

  @Test
  void changed_item_is_unmodifiable_and_leaves_the_given_one_as_it_is() {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    item.put("p", fromS("k"));
    item.put("n", fromN("1.0"));

    Map<String, AttributeValue> canonical = CanonicalItem.of(item);

    assertThat(canonical).containsExactly(Map.entry("p", fromS("k")), Map.entry("n", fromN("1")));
    assertThat(item).containsEntry("n", fromN("1.0"));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> canonical.put("q", fromS("x")));
  }

  @Test
  void unchanged_parts_of_a_changed_item_are_kept() {
    AttributeValue untouched = fromL(List.of(fromN("1")));
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    item.put("a", untouched);
    item.put("b", fromM(Map.of("n", fromN("01"))));

    Map<String, AttributeValue> canonical = CanonicalItem.of(item);

    assertThat(canonical.get("a")).isSameAs(untouched);
    assertThat(canonical.get("b")).isEqualTo(fromM(Map.of("n", fromN("1"))));
  }

  @Test
  void list_changes_only_where_an_element_does() {
    List<AttributeValue> elements = new ArrayList<>(List.of(fromS("x"), fromN("1e2")));

    assertThat(CanonicalValue.of(fromL(elements)))
        .isEqualTo(fromL(List.of(fromS("x"), fromN("100"))));
  }
}
