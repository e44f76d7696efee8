package io.dynamobackup.junit.account;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** The phrases of all operations, by API name. */
final class PhraseBook {
  private static final Phrase<?, ?> ANY =
      new Phrase<>(SdkRequest.class, SdkResponse.class, Texts::members, Texts::members);
  private static final PhraseBook ALL = new PhraseBook();

  private final Map<String, Phrase<?, ?>> byName = new HashMap<>();

  private PhraseBook() {
    TablePhrases.addTo(this);
    ItemPhrases.addTo(this);
    BackupPhrases.addTo(this);
  }

  static Phrase<?, ?> phrase(String operation) {
    return ALL.byName.getOrDefault(operation, ANY);
  }

  <Q extends SdkRequest, A extends SdkResponse> void add(
      String operation,
      Class<Q> request,
      Class<A> response,
      Function<Q, String> asked,
      Function<A, String> answered) {
    byName.put(operation, new Phrase<>(request, response, asked, answered));
  }
}
