package io.dynamobackup.engine.pipeline;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.TableName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A text that names a table: its name, an ARN that has it, or a statement of PartiQL. */
@API(status = Status.INTERNAL)
public final class TableReference {
  private static final Pattern ARN =
      Pattern.compile("arn:[^:]*:dynamodb:([^:]*):([^:]*):table/([^/]+).*");

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{1,255}");

  private TableReference() {}

  /** Returns whose the table is: what the text does not say is so of the account that uses it. */
  public static Account account(String text, Account own) {
    Matcher arn = ARN.matcher(text);
    return arn.matches() ? new Account(arn.group(1), arn.group(2)) : own;
  }

  /** Returns true if the text is an ARN that has a table. */
  public static boolean isArn(String text) {
    return ARN.matcher(text).matches();
  }

  /** Returns true if the text is the name of a table or an ARN that has one, and no statement. */
  public static boolean isNameOrArn(String text) {
    return NAME.matcher(text).matches() || isArn(text);
  }

  /** Returns the name of the table; a text that is none of these is taken for a name. */
  public static String name(String text) {
    if (TableName.hasOnlyItsCharacters(text, 0, text.length())) {
      return text;
    }
    Matcher arn = ARN.matcher(text);
    if (arn.matches()) {
      return arn.group(3);
    }
    String ofStatement = StatementTable.of(text);
    return ofStatement == null ? text : ofStatement;
  }
}
