package io.dynamobackup.engine.conformance.policy;

/** Policies of the table of songs and of its streams. */
final class Policies {
  static final String TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";

  private Policies() {}

  /** Lets the account read. */
  static String allow(String action) {
    return allow(action, TABLE);
  }

  static String allow(String action, String resource) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
        + "{\"AWS\":\"arn:aws:iam::123456789012:root\"},\"Action\":\""
        + action
        + "\",\"Resource\":\""
        + resource
        + "\"}]}";
  }

  static String deny(String action) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\","
        + "\"Action\":\""
        + action
        + "\",\"Resource\":\"*\"}]}";
  }
}
