package io.dynamobackup.junit.account;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** The phrases of all operations, by API name. */
final class Phrases {
  private static final Phrase<?, ?> ANY =
      new Phrase<>(SdkRequest.class, SdkResponse.class, Texts::members, Texts::members);
  private static final Map<String, Phrase<?, ?>> BY_NAME = new HashMap<>();

  static {
    BY_NAME.putAll(BackupPhrases.all());
    BY_NAME.putAll(TablePhrases.all());
    BY_NAME.putAll(ItemPhrases.all());
  }

  private Phrases() {}

  static Phrase<?, ?> of(String operation) {
    return BY_NAME.getOrDefault(operation, ANY);
  }
}
