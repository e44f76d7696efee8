package io.dynamobackup.engine.expression;

import static io.dynamobackup.engine.expression.Request.b;
import static io.dynamobackup.engine.expression.Request.bool;
import static io.dynamobackup.engine.expression.Request.bs;
import static io.dynamobackup.engine.expression.Request.l;
import static io.dynamobackup.engine.expression.Request.m;
import static io.dynamobackup.engine.expression.Request.n;
import static io.dynamobackup.engine.expression.Request.ns;
import static io.dynamobackup.engine.expression.Request.nul;
import static io.dynamobackup.engine.expression.Request.refusal;
import static io.dynamobackup.engine.expression.Request.request;
import static io.dynamobackup.engine.expression.Request.s;
import static io.dynamobackup.engine.expression.Request.ss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ConditionExpressionTests {
  private static final Map<String, AttributeValue> ITEM =
      Map.ofEntries(
          Map.entry("one", n(1)),
          Map.entry("uno", n("1.0")),
          Map.entry("two", n(2)),
          Map.entry("five", n(5)),
          Map.entry("cat", s("cat")),
          Map.entry("hello", s("hello")),
          Map.entry("bin", b("hi there")),
          Map.entry("yes", bool(true)),
          Map.entry("nothing", nul()),
          Map.entry("letters", ss("b", "a")),
          Map.entry("digits", ns("2", "4", "7")),
          Map.entry("blobs", bs("x", "y")),
          Map.entry("mixed", l(s("hi"), ns("1", "2"), l(n(3), n(4)))),
          Map.entry("doc", m(Map.of("x", n(1), "y", l(n(-1), n(2), n(0))))));

  private static boolean holds(Request request, String text) {
    return request.condition(text).matches(ITEM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one = uno",
        "one <> two",
        "one < two AND one <= uno AND two > one AND uno >= one",
        "NOT two < one",
        "not not NOT NOT one < two",
        "one < two OR two < one AND two < one",
        "(one < two OR two < one) AND one < two",
        "one BETWEEN uno AND two AND one < two",
        "one IN (two, uno)",
        "gone <> one",
        "gone <> absent",
        "NOT gone = absent",
        "one <> cat",
        "attribute_exists(one)",
        "attribute_not_exists(gone)",
        "attribute_exists (doc.x) AND attribute_not_exists(doc.z)",
        "attribute_exists(doc.y[2]) AND attribute_not_exists(doc.y[3])",
        "doc.x < doc.y[1]",
        "size(hello) = five",
        "size(gone) <> five",
        "NOT size(one) = five",
        "size(doc) = two",
        "two < size(doc.y)",
        "size(hello) BETWEEN two AND five",
        "two IN (one, size(letters))",
        "hello >= cat",
      })
  void holds_for_the_item(String text) {
    assertThat(holds(request(), text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one = two",
        "one = cat",
        "one < cat",
        "gone = absent",
        "gone < one",
        "one < gone",
        "gone IN (one)",
        "gone BETWEEN one AND two",
        "NOT one < two AND two < one",
        "mixed > one",
        "one BETWEEN two AND uno",
        "one BETWEEN cat AND hello",
        "doc[0] = one",
        "doc.y.x = one",
        "doc.x.y = one",
        "size(hello) = cat",
        "begins_with(one, cat)",
        "contains(one, two)",
        "contains(doc, x)",
        "contains(hello, one)",
      })
  void does_not_hold_for_the_item(String text) {
    assertThat(holds(request(), text)).isFalse();
  }

  @Test
  void sets_are_equal_by_content_and_lists_by_order() {
    assertThat(holds(request().value(":v", ss("a", "b")), "letters = :v")).isTrue();
    assertThat(holds(request().value(":v", ss("a")), "letters = :v")).isFalse();
    assertThat(holds(request().value(":v", ns("7.0", "4", "2")), "digits = :v")).isTrue();
    assertThat(holds(request().value(":v", bs("y", "x")), "blobs = :v")).isTrue();
    assertThat(holds(request().value(":v", l(n(-1), n("2.0"), n(0))), "doc.y = :v")).isTrue();
    assertThat(holds(request().value(":v", l(n(2), n(-1), n(0))), "doc.y = :v")).isFalse();
    assertThat(holds(request().value(":v", m(Map.of("x", n(1)))), "doc = :v")).isFalse();
    assertThat(holds(request().value(":v", nul()), "nothing = :v")).isTrue();
    assertThat(holds(request().value(":v", bool(false)), "yes = :v")).isFalse();
  }

  @Test
  void strings_begin_with_strings_and_binaries_with_binaries() {
    assertThat(holds(request().value(":v", s("hell")), "begins_with(hello, :v)")).isTrue();
    assertThat(holds(request().value(":v", b("hi")), "begins_with(bin, :v)")).isTrue();
    assertThat(holds(request().value(":v", s("hi")), "begins_with(bin, :v)")).isFalse();
    assertThat(holds(request().value(":v", s("hello you")), "begins_with(:v, hello)")).isTrue();
  }

  @Test
  void strings_binaries_sets_and_lists_contain() {
    assertThat(holds(request().value(":v", s("ell")), "contains(hello, :v)")).isTrue();
    assertThat(holds(request().value(":v", b("the")), "contains(bin, :v)")).isTrue();
    assertThat(holds(request().value(":v", s("a")), "contains(letters, :v)")).isTrue();
    assertThat(holds(request().value(":v", n("4.0")), "contains(digits, :v)")).isTrue();
    assertThat(holds(request().value(":v", b("x")), "contains(blobs, :v)")).isTrue();
    assertThat(holds(request().value(":v", ns("2", "1")), "contains(mixed, :v)")).isTrue();
    assertThat(holds(request().value(":v", l(n(3), n(4))), "contains(mixed, :v)")).isTrue();
    assertThat(holds(request().value(":v", ns("1", "2")), "contains(bin, :v)")).isFalse();
    assertThat(holds(request().value(":v", n(4)), "contains(letters, :v)")).isFalse();
  }

  @Test
  void types_are_asked_for_by_name() {
    assertThat(holds(request().value(":t", s("NULL")), "attribute_type(nothing, :t)")).isTrue();
    assertThat(holds(request().value(":t", s("SS")), "attribute_type(letters, :t)")).isTrue();
    assertThat(holds(request().value(":t", s("M")), "attribute_type(letters, :t)")).isFalse();
    assertThat(holds(request().value(":t", s("M")), "attribute_type(gone, :t)")).isFalse();
    assertThat(holds(request().value(":t", s("N")).value(":v", n(1)), "attribute_type(:v, :t)"))
        .isTrue();
  }

  @Test
  void strings_are_in_the_order_of_their_utf_8_bytes() {
    Request request = request().value(":bmp", s("\uFFFD")).value(":high", s("\uD83D\uDE00"));

    assertThat(holds(request, ":bmp < :high")).isTrue();
  }

  @Test
  void keywords_are_read_in_any_case() {
    assertThat(holds(request(), "one bEtWeEn uno aNd two Or two iN (one) AnD nOt one = uno"))
        .isTrue();
  }

  @Test
  void names_are_replaced_at_each_level() {
    assertThat(holds(request().name("#d", "doc").name("#x", "x").value(":v", n(1)), "#d.#x = :v"))
        .isTrue();
  }

  @Test
  void attributes_are_those_the_paths_begin_at() {
    ConditionExpression condition =
        request().name("#d", "doc").condition("#d.x = one AND size(cat) IN (two, mixed[0])");

    assertThat(condition.attributes()).isEqualTo(Set.of("doc", "one", "cat", "two", "mixed"));
  }

  @Test
  void a_query_does_not_filter_by_its_keys() {
    ConditionExpression filter = request().condition("one = two");

    assertThatCode(() -> filter.requireNoKeys(List.of("pk", "sk"))).doesNotThrowAnyException();
    assertThat(refusal(() -> filter.requireNoKeys(List.of("pk", "two"))))
        .isEqualTo(
            "Filter Expression can only contain non-primary key attributes: Primary key attribute:"
                + " two");
  }

  @Test
  void keys_are_scalars() {
    ConditionExpression condition = request().condition("attribute_exists(a.b.c) AND d[0] = b");

    assertThat(refusal(() -> condition.requireScalarKeys(List.of("a", "b"), List.of("d"))))
        .isEqualTo(
            "Key attributes must be scalars; list random access '[]' and map lookup '.' are not"
                + " allowed: Key: a");
    assertThat(refusal(() -> condition.requireScalarKeys(List.of("b"), List.of("d"))))
        .isEqualTo(
            "Key attributes must be scalars; list random access '[]' and map lookup '.' are not"
                + " allowed: IndexKey: d");
  }
}
