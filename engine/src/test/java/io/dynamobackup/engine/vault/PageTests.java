package io.dynamobackup.engine.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageTests {
  private static List<String> keys(int count) {
    return IntStream.range(0, count).mapToObj("%04d"::formatted).toList();
  }

  private static Page<String> page(
      List<String> all, @Nullable Integer max, @Nullable String token) {
    return Page.of(PageTests.class, all, Function.identity(), max, token);
  }

  @Test
  void a_page_has_a_thousand_items_where_nobody_says_how_many() {
    Page<String> first = page(keys(1001), null, null);
    Page<String> second = page(keys(1001), null, first.nextToken());

    assertThat(first.items()).hasSize(1000);
    assertThat(second.items()).containsExactly("1000");
    assertThat(second.nextToken()).isNull();
    assertThat(page(keys(1000), null, null).nextToken()).isNull();
  }

  @Test
  void a_page_whose_first_item_is_gone_starts_with_the_next() {
    String token = page(keys(3), 1, null).nextToken();

    assertThat(page(List.of("0000", "0002"), 1, token).items()).containsExactly("0002");
  }

  @Test
  void a_page_is_empty_where_all_that_was_left_is_gone() {
    String token = page(keys(3), 1, null).nextToken();

    Page<String> last = page(keys(1), 1, token);

    assertThat(last.items()).isEmpty();
    assertThat(last.nextToken()).isNull();
  }
}
