package io.dynamobackup.engine.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a policy.
 *
 * @param effect {@code Allow} or {@code Deny}
 * @param condition values by key by operator, as they were sent
 */
@API(status = Status.INTERNAL)
public record PolicyStatement(
    @Nullable String sid,
    String effect,
    PolicyPrincipal principal,
    PolicyElement action,
    PolicyElement resource,
    Map<String, Map<String, List<String>>> condition) {
  static final String ALLOW = "Allow";
  static final String DENY = "Deny";

  public PolicyStatement {
    // Not a copy of Map's own: AWS keeps the order.
    condition = new LinkedHashMap<>(condition);
  }

  /** Conditions depend on a caller, of whom nothing is known here: they are taken not to hold. */
  boolean denies(String account, String deniedAction, String deniedResource) {
    return effect.equals(DENY)
        && condition.isEmpty()
        && principal.isAnyoneOf(account)
        && action.covers(deniedAction, true)
        && resource.covers(deniedResource, false);
  }

  /** Of conditions those hold that ask for the organization: all accounts of an engine are one. */
  boolean allows(
      String account, String principalArn, String allowedAction, String allowedResource) {
    return effect.equals(ALLOW)
        && condition.values().stream().allMatch(PolicyStatement::isOfOrganization)
        && (principal.isAnyoneOf(account) || principal.names(principalArn))
        && action.covers(allowedAction, true)
        && resource.covers(allowedResource, false);
  }

  private static boolean isOfOrganization(Map<String, List<String>> byKey) {
    return byKey.keySet().stream().allMatch(key -> key.equalsIgnoreCase("aws:PrincipalOrgID"));
  }

  boolean allowsEveryone() {
    return effect.equals(ALLOW) && condition.isEmpty() && principal.isEveryone();
  }
}
