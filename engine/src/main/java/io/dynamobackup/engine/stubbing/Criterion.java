package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.NamedTables;
import io.dynamobackup.engine.pipeline.TableReference;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkRequest;

/**
 * One thing that is asked of a call, apart from its operation.
 *
 * @param subject of what it asks
 * @param text what is asked, in words
 * @param test whether a call has it
 * @param found what a call has instead, in words
 */
record Criterion(Subject subject, String text, Predicate<Call> test, Function<Call, String> found) {

  /** Of what is asked. */
  enum Subject {
    TABLE,
    BACKUP,
    REQUEST
  }

  static Criterion onTable(String nameOrArn) {
    if (TableReference.isArn(nameOrArn)) {
      return onTableOfArn(nameOrArn);
    }
    String name = TableReference.name(nameOrArn);
    return new Criterion(
        Subject.TABLE,
        "on table " + name,
        call -> NamedTables.of(call.operation(), call.request()).anyMatch(name::equals),
        Criterion::tables);
  }

  /** A name means a table of whoever calls, an ARN one of its own account and Region. */
  private static Criterion onTableOfArn(String arn) {
    return new Criterion(
        Subject.TABLE,
        "on table " + arn,
        call ->
            NamedTables.references(call.operation(), call.request()).stream()
                .anyMatch(reference -> isSameTable(reference, arn, call.account())),
        call -> tables(call) + " of " + call.account());
  }

  private static boolean isSameTable(String reference, String arn, Account caller) {
    return TableReference.name(reference).equals(TableReference.name(arn))
        && TableReference.account(reference, caller).equals(TableReference.account(arn, caller));
  }

  static Criterion onBackup(String arn) {
    return new Criterion(
        Subject.BACKUP,
        "on backup " + arn,
        call -> arn.equals(NamedBackups.of(call.request())),
        call -> "on backup " + NamedBackups.of(call.request()));
  }

  static <R extends SdkRequest> Criterion matching(Class<R> type, Predicate<R> predicate) {
    return new Criterion(
        Subject.REQUEST,
        "matching a predicate",
        call -> type.isInstance(call.request()) && predicate.test(type.cast(call.request())),
        call -> "not matching the predicate: " + call.request());
  }

  private static String tables(Call call) {
    List<String> names = NamedTables.of(call.operation(), call.request()).distinct().toList();
    return names.isEmpty() ? "on no table" : "on table " + String.join(", ", names);
  }
}
