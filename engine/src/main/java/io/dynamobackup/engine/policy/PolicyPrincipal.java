package io.dynamobackup.engine.policy;

import io.dynamobackup.engine.error.Errors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Whom a statement is about, or is not about.
 *
 * @param name {@code Principal} or {@code NotPrincipal}
 * @param byType names by their type, such as {@code AWS}; under {@code *} when everyone is meant
 */
@API(status = Status.INTERNAL)
public record PolicyPrincipal(String name, Map<String, List<String>> byType) {
  static final String EVERYONE = "*";
  private static final String AWS = "AWS";
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern KNOWN =
      Pattern.compile(
          "\\*|arn:aws[a-z-]*:(iam|sts)::\\d{12}:(root|(user|role|assumed-role|federated-user)/.+)");

  public PolicyPrincipal {
    // Not a copy of Map's own: AWS keeps the order.
    byType = new LinkedHashMap<>(byType);
  }

  /** Returns everyone. */
  static PolicyPrincipal everyone(String name) {
    return new PolicyPrincipal(name, Map.of(EVERYONE, List.of(EVERYONE)));
  }

  /** Returns principals as AWS writes them: an account by the ARN of its root, each once. */
  static PolicyPrincipal of(String name, Map<String, List<String>> sent) {
    Map<String, List<String>> byType = new LinkedHashMap<>();
    sent.forEach(
        (type, names) -> {
          Set<String> distinct = new LinkedHashSet<>();
          names.forEach(each -> distinct.add(type.equals(AWS) ? expanded(each) : each));
          byType.put(type, new ArrayList<>(distinct));
        });
    return new PolicyPrincipal(name, byType);
  }

  private static String expanded(String name) {
    return ACCOUNT.matcher(name).matches() ? rootOf(name) : name;
  }

  private static String rootOf(String account) {
    return "arn:aws:iam::" + account + ":root";
  }

  /** Checks the form of the names; AWS also knows whether they exist. */
  void check() {
    for (String each : byType.getOrDefault(AWS, List.of())) {
      if (!KNOWN.matcher(each).matches()) {
        throw Errors.invalidParameter("Invalid principal in policy document.");
      }
    }
  }

  boolean isEveryone() {
    return name.equals("Principal")
        && (byType.containsKey(EVERYONE) || byType.getOrDefault(AWS, List.of()).contains(EVERYONE));
  }

  /** Returns true if that principal is named. */
  boolean names(String principalArn) {
    return name.equals("Principal") && byType.getOrDefault(AWS, List.of()).contains(principalArn);
  }

  /** Returns true if whoever calls for the account is meant. */
  boolean isAnyoneOf(String account) {
    return isEveryone()
        || (name.equals("Principal")
            && byType.getOrDefault(AWS, List.of()).contains(rootOf(account)));
  }
}
