package io.dynamobackup.engine.expression;

import static io.dynamobackup.engine.expression.Request.l;
import static io.dynamobackup.engine.expression.Request.m;
import static io.dynamobackup.engine.expression.Request.n;
import static io.dynamobackup.engine.expression.Request.ns;
import static io.dynamobackup.engine.expression.Request.present;
import static io.dynamobackup.engine.expression.Request.refusal;
import static io.dynamobackup.engine.expression.Request.request;
import static io.dynamobackup.engine.expression.Request.s;
import static io.dynamobackup.engine.expression.Request.ss;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class UpdateExpressionTests extends UpdatedItems {

  @Test
  void values_are_set_and_the_rest_remains() {
    UpdatedItem updated =
        update(request().value(":v", n(4)), "SET b = :v, c = a", Map.of("a", s("hello")));

    assertThat(updated.item()).isEqualTo(item(Map.of("a", s("hello"), "b", n(4), "c", s("hello"))));
  }

  @Test
  void all_values_are_read_before_any_is_written() {
    Request request = request().value(":v", s("new"));

    assertThat(update(request, "SET a = :v, b = a", Map.of("a", s("old"))).item())
        .isEqualTo(item(Map.of("a", s("new"), "b", s("old"))));
    assertThat(update(request(), "REMOVE a SET b = a", Map.of("a", s("old"))).item())
        .isEqualTo(item(Map.of("b", s("old"))));
    assertThat(refusal(() -> update(request, "SET x = :v, y = x", Map.of())))
        .isEqualTo(NO_SUCH_ATTRIBUTE);
  }

  @Test
  void numbers_are_added_and_subtracted_to_38_digits() {
    Request request = request().value(":one", n(1)).value(":big", n("10000000000000000000000"));

    assertThat(update(request, "SET a = :one + :big, b = :big - :one", Map.of()).item())
        .isEqualTo(
            item(Map.of("a", n("10000000000000000000001"), "b", n("9999999999999999999999"))));
    assertThat(
            update(request().value(":v", n("0.10")), "SET a = a - :v", Map.of("a", n("0.1")))
                .item())
        .containsEntry("a", n(0));
    assertThat(update(request().value(":v", n(3)), "SET c = (c - :v)", Map.of("c", n(10))).item())
        .containsEntry("c", n(7));
  }

  @ParameterizedTest
  @CsvSource({"9e125, 9e125", "1e50, 1", "1, 1e-50"})
  void sums_that_do_not_fit_overflow(String left, String right) {
    Request request = request().value(":a", n(left)).value(":b", n(right));

    assertThat(refusal(() -> update(request, "SET a = :a + :b", Map.of())))
        .isEqualTo(
            "Number overflow. Attempting to store a number with magnitude larger than supported"
                + " range");
  }

  @Test
  void lists_are_appended_to_each_other() {
    Request request = request().value(":v", l(n(3)));

    assertThat(
            update(
                    request,
                    "SET a = list_append(a, :v), b = list_append(if_not_exists(b, :v), a)",
                    Map.of("a", l(n(1), n(2))))
                .item())
        .isEqualTo(item(Map.of("a", l(n(1), n(2), n(3)), "b", l(n(3), n(1), n(2)))));
  }

  @Test
  void if_not_exists_takes_what_exists() {
    Request request = request().value(":v", n(4)).value(":w", n(1));

    assertThat(
            update(
                    request,
                    "SET b = if_not_exists(c, :v), d = if_not_exists(a, :v), "
                        + "e = if_not_exists(e, :v) + :w",
                    Map.of("a", n(2)))
                .item())
        .isEqualTo(item(Map.of("a", n(2), "b", n(4), "d", n(2), "e", n(5))));
  }

  @Test
  void several_parts_of_one_attribute_are_changed_at_once() {
    Map<String, AttributeValue> attributes =
        Map.of(
            "a", m(Map.of("x", n(3), "y", n(4), "c", m(Map.of("y", n(3))))),
            "b", m(Map.of("x", n(1), "y", n(2))));
    Request request = request().value(":v", n(10)).value(":w", s("dog"));

    assertThat(
            update(request, "SET a.b = :v, a.c.d = :w, b.x = :v REMOVE a.x, b.y", attributes)
                .item())
        .isEqualTo(
            item(
                Map.of(
                    "a", m(Map.of("y", n(4), "b", n(10), "c", m(Map.of("y", n(3), "d", s("dog"))))),
                    "b", m(Map.of("x", n(10))))));
  }

  @Test
  void positions_are_those_before_the_update() {
    Map<String, AttributeValue> attributes = Map.of("a", l(n(2), n(3), n(4), n(5), n(6), n(7)));
    Request request = request().value(":v", n(17));

    assertThat(update(request, "REMOVE a[1] SET a[3] = :v", attributes).item())
        .containsEntry("a", l(n(2), n(4), n(17), n(6), n(7)));
    assertThat(update(request(), "REMOVE a[0], a[2], a[17]", attributes).item())
        .containsEntry("a", l(n(3), n(5), n(6), n(7)));
  }

  @Test
  void elements_past_the_end_are_appended_in_the_order_of_positions() {
    Request request = request().value(":v", n(1)).value(":w", n(2)).value(":x", n(3));

    assertThat(
            update(request, "SET a[84] = :v, a[37] = :w, a[17] = :x", Map.of("a", l(s("one"))))
                .item())
        .containsEntry("a", l(s("one"), n(3), n(2), n(1)));
  }

  @Test
  void maps_and_lists_may_become_empty_and_sets_cease_to_exist() {
    Map<String, AttributeValue> attributes =
        Map.of("m", m(Map.of("x", n(1))), "l", l(n(1)), "s", ss("a", "b"));

    assertThat(
            update(
                    request().value(":v", ss("b", "a", "c")),
                    "REMOVE m.x, l[0] DELETE s :v, t :v",
                    attributes)
                .item())
        .isEqualTo(item(Map.of("m", m(Map.of()), "l", l())));
  }

  @Test
  void add_counts_from_zero_and_unites_sets() {
    Request request = request().value(":n", n(7)).value(":s", ss("b", "c")).value(":d", ns("1.0"));
    Map<String, AttributeValue> attributes =
        Map.of("a", n(3), "s", ss("a", "b"), "d", ns("1", "2"), "m", m(Map.of("x", n(1))));

    assertThat(update(request, "ADD a :n, b :n, s :s, t :s, d :d, m.x :n", attributes).item())
        .isEqualTo(
            item(
                Map.of(
                    "a", n(10),
                    "b", n(7),
                    "s", ss("a", "b", "c"),
                    "t", ss("b", "c"),
                    "d", ns("1", "2"),
                    "m", m(Map.of("x", n(8))))));
  }

  @Test
  void an_item_is_created_with_its_key() {
    UpdateExpression update = request().value(":v", n(1)).update("SET a = :v, b = k REMOVE x.y");

    UpdatedItem updated = update.apply(null, KEY);

    assertThat(updated.item()).isEqualTo(item(Map.of("a", n(1), "b", s("key"))));
    assertThat(updated.updatedOld()).isEmpty();
    assertThat(updated.updatedNew()).isEqualTo(Map.of("a", n(1), "b", s("key")));
  }

  @Test
  void taking_away_creates_no_item() {
    UpdatedItem updated = request().update("REMOVE x.y, z[0]").apply(null, KEY);

    assertThat(updated.item()).isNull();
    assertThat(updated.updatedNew()).isEmpty();
  }

  @Test
  void updated_parts_are_told_old_and_new() {
    Map<String, AttributeValue> attributes =
        Map.of("a", m(Map.of("b", s("dog"), "c", l(n(1), n(2), n(3)))), "d", s("cat"));
    Request request = request().value(":v", n(7)).value(":w", s("yo"));

    UpdatedItem updated = update(request, "SET a.c[1] = :v, a.b = :w, e = :v", attributes);

    assertThat(updated.updatedOld()).isEqualTo(Map.of("a", m(Map.of("b", s("dog"), "c", l(n(2))))));
    assertThat(updated.updatedNew())
        .isEqualTo(Map.of("a", m(Map.of("b", s("yo"), "c", l(n(7)))), "e", n(7)));
  }

  @Test
  void an_element_appended_past_the_end_is_not_told() {
    UpdatedItem updated =
        update(request().value(":v", n(7)), "SET a[100] = :v", Map.of("a", l(n(1))));

    assertThat(updated.item()).containsEntry("a", l(n(1), n(7)));
    assertThat(updated.updatedNew()).isEmpty();
  }

  @Test
  void what_is_removed_is_told_as_old_only() {
    UpdatedItem updated =
        update(request(), "REMOVE a, b.x", Map.of("a", n(1), "b", m(Map.of("x", n(2)))));

    assertThat(updated.updatedOld()).isEqualTo(Map.of("a", n(1), "b", m(Map.of("x", n(2)))));
    assertThat(updated.updatedNew()).isEmpty();
  }

  @Test
  void given_items_are_not_changed() {
    Map<String, AttributeValue> attributes =
        Map.of("a", m(Map.of("x", l(n(1), ss("a")))), "n", n(1));
    Map<String, AttributeValue> before = item(attributes);
    Request request = request().value(":v", ss("b")).value(":n", n(1));

    UpdatedItem updated = request.update("ADD a.x[1] :v, n :n REMOVE a.x[0]").apply(before, KEY);

    assertThat(before).isEqualTo(item(attributes));
    assertThat(present(updated.item()))
        .isEqualTo(item(Map.of("a", m(Map.of("x", l(ss("a", "b")))), "n", n(2))));
  }
}
