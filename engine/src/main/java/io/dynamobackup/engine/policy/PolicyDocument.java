package io.dynamobackup.engine.policy;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A policy, free of the freedoms of its JSON: two documents that say the same in the same order are
 * equal. AWS was seen to take the second of them for no change.
 *
 * @param version as it was sent: a document without one is not equal to one with the default
 */
@API(status = Status.INTERNAL)
public record PolicyDocument(
    @Nullable String version, @Nullable String id, List<PolicyStatement> statements) {
  private static final String DEFAULT_VERSION = "2008-10-17";

  public PolicyDocument {
    statements = List.copyOf(statements);
  }

  /** Reads a document and checks what can be checked without knowing what it is attached to. */
  public static PolicyDocument parse(String json) {
    return PolicyReader.read(json);
  }

  /** Checks that the document can be attached to a table, or to a stream. */
  public void checkFor(PolicyTarget target) {
    PolicyRules.check(this, target);
  }

  /** Returns true if someone of the account is denied the action on the resource by all means. */
  public boolean denies(String account, String action, String resource) {
    return statements.stream().anyMatch(statement -> statement.denies(account, action, resource));
  }

  /**
   * Returns true if the action on the resource is allowed to a principal of an account, and not
   * denied.
   */
  public boolean allows(String account, String principalArn, String action, String resource) {
    return !denies(account, action, resource)
        && statements.stream()
            .anyMatch(statement -> statement.allows(account, principalArn, action, resource));
  }

  /** Returns the document as AWS gives it back. */
  public String text() {
    return PolicyWriter.write(this);
  }

  /** Returns the version, which AWS fills in where it was left out. */
  String shownVersion() {
    return version == null ? DEFAULT_VERSION : version;
  }
}
