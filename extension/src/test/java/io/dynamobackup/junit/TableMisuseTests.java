package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Tables that are wrong, or in the wrong place. */
class TableMisuseTests extends Misuse {
  @Test
  void key_of_an_unknown_type_is_refused() {
    assertRefused(
        KeyTestCases.class,
        "@WithTable(name = \"Music\") on class %s: sortKey (Song:X) must be the name of an"
            + " attribute, such as \"customer\", or name and type: \"customer:S\", \"order:N\","
            + " \"digest:B\"");
  }

  @Test
  void empty_key_is_refused() {
    assertRefused(
        EmptyKeyTestCases.class,
        "@WithTable(name = \"Music\") on class %s: partitionKey () must be the name of an"
            + " attribute, such as \"customer\", or name and type: \"customer:S\", \"order:N\","
            + " \"digest:B\"");
  }

  @Test
  void key_with_a_blank_around_its_name_is_refused() {
    assertRefused(
        BlankTestCases.class,
        "@WithTable(name = \"Music\") on class %s: sortKey (Song :N) must be the name of an"
            + " attribute, such as \"customer\", or name and type: \"customer:S\", \"order:N\","
            + " \"digest:B\"");
  }

  @Test
  void both_keys_in_one_are_refused() {
    assertRefused(
        BothKeysTestCases.class,
        "@WithTable(name = \"Music\") on class %s: partitionKey (Artist, Song:N) must be one"
            + " attribute: partitionKey is the one, sortKey the other");
  }

  @Test
  void one_attribute_as_both_keys_is_refused() {
    assertRefused(
        SameKeyTestCases.class,
        "@WithTable(name = \"Music\") on class %s: sortKey (Artist:N) must be another attribute"
            + " than partitionKey");
  }

  @Test
  void name_that_aws_refuses_is_refused_in_its_words() {
    Throwable failure = TestRun.of(NameTestCases.class).onlyFailure();

    assertThat(failure)
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith(
            "@WithTable(name = \"my music\") on class " + NameTestCases.class.getName() + ": ")
        .hasMessageContaining("my music");
  }

  @Test
  void two_tables_of_one_name_are_refused() {
    Throwable failure = TestRun.of(TwiceTestCases.class).onlyFailure();

    assertThat(failure)
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith("two @WithTable have the name \"Music\", on class ")
        .hasMessageContaining("add up");
  }

  @Test
  void table_without_an_engine_is_refused() {
    Throwable failure = TestRun.of(NoEngineTestCases.class).onlyFailure();

    assertThat(failure)
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("@WithTable creates tables in a test's engine, and")
        .hasMessageContaining("add @DynamoBackupTest");
  }

  @Test
  void tables_of_a_method_are_refused_where_the_class_shares_an_engine() {
    List<Throwable> failures = TestRun.of(LateTableTestCases.class).failures();

    assertThat(failures)
        .hasSize(2)
        .allSatisfy(
            failure ->
                assertThat(failure)
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessageContaining(
                        "one engine serves the whole class (lifetime = CLASS), so its tables belong"
                            + " on that class"));
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "Artist", sortKey = "Song:X")
  static class KeyTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "")
  static class EmptyKeyTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "Artist", sortKey = "Song :N")
  static class BlankTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "Artist, Song:N")
  static class BothKeysTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "Artist", sortKey = "Artist:N")
  static class SameKeyTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithTable(name = "my music", partitionKey = "Artist")
  static class NameTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "Artist")
  static class TwiceTestCases {
    @Test
    @WithTable(name = "Music", partitionKey = "Singer")
    void test() {}
  }

  static class NoEngineTestCases {
    @Test
    @WithTable(name = "Music", partitionKey = "Artist")
    void test() {}
  }

  @DynamoBackupTest(lifetime = Lifetime.CLASS)
  @WithTable(name = "Music", partitionKey = "Artist")
  static class LateTableTestCases {
    @Test
    @WithTable(name = "Films", partitionKey = "Title")
    void test() {}

    @Nested
    @WithTable(name = "Books", partitionKey = "Title")
    class Inner {
      @Test
      void test() {}
    }
  }
}
