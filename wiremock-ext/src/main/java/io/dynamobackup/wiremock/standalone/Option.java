package io.dynamobackup.wiremock.standalone;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of the command line. Those that WireMock's own server has, too, have its names. */
enum Option {
  PORT("port", "number", "where to listen, 8080 by default; 0 takes a free port"),
  BIND_ADDRESS("bind-address", "address", "where to listen, 127.0.0.1 by default"),
  ROOT_DIR("root-dir", "directory", "has WireMock's mappings/ and __files/; none by default"),
  START_AT("start-at", "instant", "where the fake clock starts, such as 2018-12-14T14:25:00Z"),
  FIDELITY("fidelity", "name", "instant (the default) or documented: how much time changes take"),
  SEED("seed", "number", "decides what AWS leaves open and makes up; 0 by default"),
  REGION("region", "name", "the Region of requests that are not signed, us-east-1 by default"),
  ACCOUNT(
      "account", "digits", "the account of requests that are not signed, 123456789012 by default"),
  MAX_BODY_BYTES(
      "max-body-bytes", "number", "of a request, 16777216 by default: AWS reads no more"),
  MAX_REQUEST_JOURNAL_ENTRIES(
      "max-request-journal-entries", "number", "how many requests are remembered, 100 by default"),
  ALLOW_PROXY_TARGETS(
      "allow-proxy-targets", "hosts", "where mappings may proxy to, by commas; nowhere by default"),
  LOCAL_RESPONSE_TEMPLATING(
      "local-response-templating", null, "mappings may ask for response templating"),
  ALLOW_REMOTE_ADMIN(
      "allow-remote-admin", null, "the admin API answers programs of other machines, too"),
  HELP("help", null, "prints this"),
  VERSION("version", null, "prints the version");

  private final String word;
  private final @Nullable String value;
  private final String meaning;

  Option(String word, @Nullable String value, String meaning) {
    this.word = word;
    this.value = value;
    this.meaning = meaning;
  }

  /** Returns how it is written. */
  String flag() {
    return "--" + word;
  }

  boolean hasValue() {
    return value != null;
  }

  /** Returns the line that explains it. */
  String line() {
    return "  %-40s %s".formatted(value == null ? flag() : flag() + " <" + value + ">", meaning);
  }

  static List<String> flags() {
    return Arrays.stream(values()).map(Option::flag).toList();
  }
}
