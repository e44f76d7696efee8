package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.error.Spelling;
import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Interceptor;
import io.dynamobackup.engine.pipeline.NamedTables;
import io.dynamobackup.engine.pipeline.OperationNames;
import io.dynamobackup.engine.pipeline.OperationShapes;
import io.dynamobackup.engine.pipeline.TableReference;
import io.dynamobackup.engine.stubbing.Criterion.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Which calls are meant: those of one operation or of all, narrowed down step by step. Immutable.
 *
 * <p>It is what a verification counts, and the first half of a {@link Stub}.
 */
@API(status = Status.EXPERIMENTAL)
public final class CallPattern {
  static final CallPattern ANY = new CallPattern(null, List.of());

  private static final String BACKUP = "backup:";

  private final @Nullable String operation;
  private final List<Criterion> criteria;

  private CallPattern(@Nullable String operation, List<Criterion> criteria) {
    this.operation = operation;
    this.criteria = criteria;
  }

  static CallPattern of(String operation) {
    Objects.requireNonNull(operation, "operation");
    boolean isOfBackup = operation.startsWith(BACKUP);
    Set<String> names = isOfBackup ? OperationNames.ofAwsBackup() : OperationNames.ofDynamoDb();
    if (!names.contains(operation)) {
      throw new IllegalArgumentException(
          "operation (%s) is none of %s%s"
              .formatted(
                  operation, isOfBackup ? "AWS Backup" : "DynamoDB", hint(operation, names)));
    }
    return new CallPattern(operation, List.of());
  }

  /** Those of AWS Backup are called by other names than in its API, which is easily forgotten. */
  private static String hint(String operation, Set<String> names) {
    return OperationNames.ofAwsBackup().contains(BACKUP + operation)
        ? ": did you mean %s%s?".formatted(BACKUP, operation)
        : Spelling.of(operation, names);
  }

  /**
   * Means only those that name the table: by name, by an ARN that has it, among others in a batch
   * or transaction, or in a statement. Of a batch, a transaction or a restore, a second table means
   * those that name both; a request of another operation names one.
   *
   * @param nameOrArn the name or the ARN of the table
   * @throws IllegalArgumentException if it is neither, or if no call can match
   */
  public CallPattern onTable(String nameOrArn) {
    Objects.requireNonNull(nameOrArn, "nameOrArn");
    if (operation != null && !NamedTables.mayBeNamedBy(operation)) {
      throw new IllegalArgumentException(
          "%s names no table: leave onTable(\"%s\") out".formatted(operation, nameOrArn));
    }
    if (!TableReference.isNameOrArn(nameOrArn)) {
      throw new IllegalArgumentException(
          "onTable(\"%s\") matches no call: it must be the name of a table, or an ARN that has it"
              .formatted(nameOrArn));
    }
    if (operation == null || !NamedTables.maySeveralBeNamedBy(operation)) {
      requireUnsaid(Subject.TABLE, "onTable(\"%s\")".formatted(nameOrArn));
    }
    return and(Criterion.onTable(nameOrArn));
  }

  /**
   * Means only those that name the backup.
   *
   * @throws IllegalArgumentException if it is no ARN, or if no call can match
   */
  public CallPattern onBackup(String arn) {
    Objects.requireNonNull(arn, "arn");
    if (operation != null && !NamedBackups.OPERATIONS.contains(operation)) {
      throw new IllegalArgumentException(
          "%s names no backup: leave onBackup(\"%s\") out, or ask for one of %s"
              .formatted(operation, arn, Spelling.list(NamedBackups.OPERATIONS)));
    }
    if (!arn.startsWith("arn:")) {
      throw new IllegalArgumentException(
          "onBackup(\"%s\") matches no call: it must be the ARN of a backup, not its name"
              .formatted(arn));
    }
    requireUnsaid(Subject.BACKUP, "onBackup(\"%s\")".formatted(arn));
    return and(Criterion.onBackup(arn));
  }

  /**
   * Means only those whose request is of the type and passes the test, and all tests said before.
   *
   * @throws IllegalArgumentException if the operation has requests of another type
   */
  public <R extends SdkRequest> CallPattern matching(Class<R> type, Predicate<R> request) {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(request, "request");
    if (operation != null && !OperationShapes.isRequest(type, operation)) {
      throw new IllegalArgumentException(
          "%s has requests of type %s, not %s"
              .formatted(operation, OperationShapes.request(operation), type.getSimpleName()));
    }
    return and(Criterion.matching(type, request));
  }

  /** A call is on one of a kind: whoever says two means either, which is two patterns. */
  private void requireUnsaid(Subject subject, String other) {
    for (Criterion said : criteria) {
      if (said.subject() == subject) {
        throw new IllegalArgumentException(
            "%s was said of %s: for %s make a stub, or a verification, of its own"
                .formatted(said.text(), operation == null ? "these calls" : operation, other));
      }
    }
  }

  private CallPattern and(Criterion criterion) {
    List<Criterion> all = new ArrayList<>(criteria);
    all.add(criterion);
    return new CallPattern(operation, List.copyOf(all));
  }

  /** Has them end in a fault. */
  public Stub willReturn(Fault fault) {
    return stub().willReturn(fault);
  }

  /** Has them answered by a response of their operation. */
  public Stub willReturn(SdkResponse response) {
    return stub().willReturn(response);
  }

  /** Has them answered by a function of the call and of the rest of its way. */
  public Stub willAnswer(Interceptor answer) {
    return stub().willAnswer(answer);
  }

  /** Has them go on to the engine, past all other stubs. */
  public Stub willProceed() {
    return stub().willProceed();
  }

  /** Has them answered by a stub before all stubs of a higher number; 5 by default. */
  public Stub atPriority(int number) {
    return stub().atPriority(number);
  }

  /** Has a stub of them take part in a scenario. */
  public Stub inScenario(String name) {
    return stub().inScenario(name);
  }

  /** Has a stub answer the first of them only. */
  public Stub times(int number) {
    return stub().times(number);
  }

  /** Has a stub answer the one of that number only, from 1. */
  public Stub onCall(int number) {
    return stub().onCall(number);
  }

  /** Has a stub answer those of these numbers only, from 1; both are meant, too. */
  public Stub between(int first, int last) {
    return stub().between(first, last);
  }

  /** Has a stub answer those that arrive in a period only, which ends before the second instant. */
  public Stub between(Instant from, Instant until) {
    return stub().between(from, until);
  }

  private Stub stub() {
    return new Stub(this);
  }

  /** Returns the API name of the operation, or null for any. */
  @Nullable String operation() {
    return operation;
  }

  /** Returns whether all calls of the operation are meant. */
  boolean isWhole() {
    return criteria.isEmpty();
  }

  boolean isOf(String operationOfCall) {
    return operation == null || operation.equals(operationOfCall);
  }

  /** Returns whether a call is meant. */
  @API(status = Status.INTERNAL)
  public boolean matches(Call call) {
    return isOf(call.operation()) && miss(call) == null;
  }

  /** Returns what a call of the operation lacks, or null when it is meant. */
  @Nullable Criterion miss(Call call) {
    for (Criterion criterion : criteria) {
      if (!criterion.test().test(call)) {
        return criterion;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return Stream.concat(
            Stream.of(operation == null ? "any operation" : operation),
            criteria.stream().map(Criterion::text))
        .collect(Collectors.joining(" "));
  }
}
