package io.dynamobackup.engine.wire;

import io.dynamobackup.engine.catalog.Account;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who signed a request, and for which Region, as the credential scope of its header {@code
 * Authorization} has it (AWS General Reference, "Signature Version 4"). Nothing is verified.
 *
 * @param accessKey the access key id
 * @param region the Region
 * @param service the name by which requests of the service are signed
 */
record Credential(String accessKey, String region, String service) {
  private static final Pattern SCOPE =
      Pattern.compile(
          "AWS4-HMAC-SHA256\\s.*?\\bCredential=([^/,\\s]+)/\\d{8}/([A-Za-z0-9-]+)/([^/,\\s]+)/aws4_request\\b.*");
  private static final Pattern ACCOUNT_ID = Pattern.compile("\\d{12}");

  /** Reads the header; returns null if there is none, or none of a signature that has a Region. */
  static @Nullable Credential of(@Nullable String authorization) {
    if (authorization == null) {
      return null;
    }
    Matcher scope = SCOPE.matcher(authorization);
    return scope.matches() ? new Credential(scope.group(1), scope.group(2), scope.group(3)) : null;
  }

  /**
   * Returns the account that is meant. As with other emulators, an access key id of twelve digits
   * is the id of an account; any other is a key of the engine's own.
   */
  Account account(Account own) {
    String id = ACCOUNT_ID.matcher(accessKey).matches() ? accessKey : own.id();
    return new Account(region, id);
  }
}
