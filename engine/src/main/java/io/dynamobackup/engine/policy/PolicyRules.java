package io.dynamobackup.engine.policy;

import io.dynamobackup.engine.error.Errors;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What AWS demands of a policy that is to be attached. */
final class PolicyRules {
  private static final Pattern ARN = Pattern.compile("arn:[^:]*:dynamodb:[^:]*:[^:]*:(.+)");

  private PolicyRules() {}

  static void check(PolicyDocument document, PolicyTarget target) {
    checkIds(document);
    checkActions(document, target);
    for (PolicyStatement statement : document.statements()) {
      statement.resource().values().forEach(resource -> checkResource(resource, target));
    }
    for (PolicyStatement statement : document.statements()) {
      if (statement.allowsEveryone()) {
        throw Errors.validation(
            "Resource-based policy grants unbounded access in one or more elements. Please revise"
                + " the policy to ensure least-privilege form of access");
      }
      statement.principal().check();
    }
  }

  private static void checkIds(PolicyDocument document) {
    Set<String> ids = new HashSet<>();
    for (PolicyStatement statement : document.statements()) {
      if (statement.sid() != null && !ids.add(statement.sid())) {
        throw PolicyErrors.invalid("The Statement Ids in the policy are not unique");
      }
    }
  }

  /** In which order AWS lists more than one name was not recorded. */
  private static void checkActions(PolicyDocument document, PolicyTarget target) {
    Set<String> invalid = new LinkedHashSet<>();
    for (PolicyStatement statement : document.statements()) {
      statement.action().values().stream()
          .filter(action -> !PolicyActions.isValid(action, target))
          .forEach(invalid::add);
    }
    if (!invalid.isEmpty()) {
      throw PolicyErrors.invalid(
          "The following action names are invalid: "
              + invalid.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")));
    }
  }

  /** A table's policy may name another table; AWS was seen to take it. */
  private static void checkResource(String resource, PolicyTarget target) {
    if (resource.equals("*")) {
      return;
    }
    if (!resource.startsWith("arn:")) {
      throw PolicyErrors.invalid("Resource " + resource + " must be in ARN format or \"*\".");
    }
    Matcher arn = ARN.matcher(resource);
    String relativeId = arn.matches() ? arn.group(1) : "";
    if (!target.hasResource(relativeId)) {
      throw PolicyErrors.invalid(
          "The relative-id \"%s\" is invalid for ARN \"%s\"".formatted(relativeId, resource));
    }
  }
}
