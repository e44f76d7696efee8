package io.dynamobackup.engine;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of an account in a Region, as users write them. */
final class AccountParts {
  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d+");
  private static final Pattern ID = Pattern.compile("\\d{12}");

  private static final Pattern ROLE =
      Pattern.compile("arn:aws[a-z-]*:iam::(?<account>\\d{12}):role/.+");

  private AccountParts() {}

  static String region(String name) {
    return matching(REGION, name, "region", "a region such as eu-west-1");
  }

  static String id(String digits) {
    return matching(ID, digits, "accountId", "twelve digits");
  }

  /** Returns the account of a role. */
  static String ofRole(String arn) {
    Matcher role = ROLE.matcher(Objects.requireNonNull(arn, "arn"));
    if (!role.matches()) {
      throw new IllegalArgumentException(
          "arn (%s) must be that of a role, such as arn:aws:iam::123456789012:role/backup"
              .formatted(arn));
    }
    return role.group("account");
  }

  private static String matching(Pattern pattern, String value, String name, String right) {
    if (!pattern.matcher(Objects.requireNonNull(value, name)).matches()) {
      throw new IllegalArgumentException("%s (%s) must be %s".formatted(name, value, right));
    }
    return value;
  }
}
