package io.dynamobackup.junit.account;

import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the parts of requests and answers are told, in short. */
final class Texts {
  private static final int LONGEST = 100;

  private Texts() {}

  /** Returns the end of a backup's ARN, which is what tells it from others. */
  static String backup(@Nullable String arn) {
    if (arn == null) {
      return "no ARN";
    }
    int name = arn.indexOf("backup/");
    return name < 0 ? arn : "…/" + arn.substring(name);
  }

  /** Returns the end of a recovery point's ARN, be it DynamoDB's own or one of AWS Backup. */
  static String recoveryPoint(@Nullable String arn) {
    int id = arn == null ? -1 : arn.indexOf("recovery-point:");
    return arn == null || id < 0 ? backup(arn) : "…:" + arn.substring(id);
  }

  /** Returns the name in a table's ARN. */
  static String table(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  /** Returns {@code no items}, {@code 1 item}, {@code 2 items}. */
  static String count(long amount, String noun) {
    return (amount == 0 ? "no" : Long.toString(amount)) + " " + noun + (amount == 1 ? "" : "s");
  }

  static String count(Collection<?> things, String noun) {
    return count(things.size(), noun);
  }

  /** Returns an item or key, its attributes in the order of their names. */
  static String item(Map<String, AttributeValue> item) {
    StringJoiner text = new StringJoiner(", ", "{", "}");
    new TreeMap<>(item).forEach((name, value) -> text.add(name + ": " + value(value)));
    return shortened(text.toString());
  }

  private static String value(AttributeValue value) {
    AttributeValue.@Nullable Type type = value.type();
    if (type == null) {
      return value.toString();
    }
    return switch (type) {
      case S -> value.s();
      case N -> value.n();
      case BOOL -> value.bool().toString();
      case NUL -> "null";
      case B -> count(value.b().asByteArrayUnsafe().length, "byte");
      case SS -> value.ss().toString();
      case NS -> value.ns().toString();
      case BS -> count(value.bs(), "binary");
      case L -> count(value.l(), "element");
      case M -> item(value.m());
      case UNKNOWN_TO_SDK_VERSION -> value.toString();
    };
  }

  /** Returns the members of an answer, or that there is one. */
  static String answer(Object answer) {
    String members = members(answer);
    return members.isEmpty() ? "done" : members;
  }

  /** Returns the members of a request or answer as the SDK tells them. */
  static String members(Object request) {
    String text = request.toString();
    int open = text.indexOf('(');
    return shortened(open < 0 ? text : text.substring(open + 1, text.length() - 1));
  }

  /** Returns a text in one line, the first of it when it is long. */
  static String shortened(String paragraphs) {
    String text = paragraphs.replaceAll("\\s+", " ");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
