package io.dynamobackup.junit.account;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** The phrases of all operations, by API name. */
final class PhraseBook {
  private static final Phrase<?, ?> ANY =
      new Phrase<>(SdkRequest.class, SdkResponse.class, Texts::members, Texts::answer);
  private static final PhraseBook DYNAMODB = new PhraseBook();

  private final Map<String, Phrase<?, ?>> byName = new HashMap<>();

  static {
    TablePhrases.addTo(DYNAMODB);
    ItemPhrases.addTo(DYNAMODB);
    BackupPhrases.addTo(DYNAMODB);
  }

  private PhraseBook() {}

  static Phrase<?, ?> phrase(String operation) {
    PhraseBook book = operation.startsWith("backup:") ? AwsBackup.ALL : DYNAMODB;
    return book.byName.getOrDefault(operation, ANY);
  }

  <Q extends SdkRequest, A extends SdkResponse> void add(
      String operation,
      Class<Q> request,
      Class<A> response,
      Function<Q, String> asked,
      Function<A, String> answered) {
    byName.put(operation, new Phrase<>(request, response, asked, answered));
  }

  /** Those of AWS Backup, which are there when one of its operations was called: so is its SDK. */
  private static final class AwsBackup {
    static final PhraseBook ALL = new PhraseBook();

    static {
      VaultPhrases.addTo(ALL);
      JobPhrases.addTo(ALL);
    }
  }
}
