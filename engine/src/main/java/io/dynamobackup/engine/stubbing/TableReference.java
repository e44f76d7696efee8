package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.catalog.Account;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that names a table: its name, an ARN that has it, or a statement of PartiQL. */
final class TableReference {
  private static final Pattern ARN =
      Pattern.compile("arn:[^:]*:dynamodb:([^:]*):([^:]*):table/([^/]+).*");
  private static final Pattern STATEMENT =
      Pattern.compile(
          """
          (?is)\\s*(?:EXISTS\\s*\\(\\s*)?\
          (?:SELECT\\s.*?\\sFROM|INSERT\\s+INTO|UPDATE|DELETE\\s+FROM)\
          \\s+(?:"(?<quoted>[^"]+)"|(?<plain>\\w+)).*""");

  private TableReference() {}

  /** Returns whose the table is: what the text does not say is so of the account that uses it. */
  static Account account(String text, Account own) {
    Matcher arn = ARN.matcher(text);
    return arn.matches() ? new Account(arn.group(1), arn.group(2)) : own;
  }

  static boolean isArn(String text) {
    return ARN.matcher(text).matches();
  }

  /** Returns the name of the table; a text that is none of these is taken for a name. */
  static String name(String text) {
    Matcher arn = ARN.matcher(text);
    if (arn.matches()) {
      return arn.group(3);
    }
    Matcher statement = STATEMENT.matcher(text);
    if (!statement.matches()) {
      return text;
    }
    return statement.group("quoted") != null ? statement.group("quoted") : statement.group("plain");
  }
}
