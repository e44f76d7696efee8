package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.error.Errors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a statement is about: a table, or an index of one. */
final class TargetReader {
  private TargetReader() {}

  static Node.Reference of(Statement statement) {
    if (statement instanceof Statement.Select select) {
      return select.from();
    }
    if (statement instanceof Statement.Insert insert) {
      return insert.into();
    }
    if (statement instanceof Statement.Update update) {
      return update.table();
    }
    if (statement instanceof Statement.Delete delete) {
      return delete.from();
    }
    return ((Statement.Exists) statement).select().from();
  }

  /** Reads what is read from: a table and, where it is named, an index. */
  static Target read(Node.Reference reference) {
    List<String> names = names(reference);
    if (names.size() > 2) {
      throw Errors.validation("A path may contain at most 2 components in the FROM clause");
    }
    if (names.stream().anyMatch(String::isEmpty)) {
      throw Errors.validation("Path component cannot be an empty string");
    }
    @Nullable String index = names.size() > 1 ? names.get(1) : null;
    return new Target(names.get(0), index);
  }

  /** Reads what a change is made to, which cannot be an index. */
  static String changed(Node.Reference reference) {
    Target target = read(reference);
    if (target.indexName() != null) {
      throw Errors.validation("This operation is not supported on an index");
    }
    return target.tableName();
  }

  /** Reads where an item is created. */
  static String created(Node.Reference reference) {
    if (!reference.isName()) {
      throw Errors.validation(
          "FROM clause may only contain a single table name in data manipulation statements");
    }
    return read(reference).tableName();
  }

  private static List<String> names(Node.Reference reference) {
    List<String> names = new ArrayList<>();
    for (Step step : reference.steps()) {
      if (!(step instanceof Step.Name name)) {
        throw Unsupported.pathComponent(step.place());
      }
      names.add(name.name());
    }
    return names;
  }
}
