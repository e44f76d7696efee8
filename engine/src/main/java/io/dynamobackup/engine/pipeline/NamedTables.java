package io.dynamobackup.engine.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;
import software.amazon.awssdk.services.dynamodb.model.TableCreationParameters;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The tables that a request names: by name, by ARN, by the ARN of a backup, stream, export or
 * import of theirs, or in a statement of PartiQL.
 *
 * <p>Has every operation of AWS's, those without a table included.
 */
@API(status = Status.INTERNAL)
public final class NamedTables {
  private final List<String> found = new ArrayList<>();

  private NamedTables() {}

  /** Returns the API names of all operations. */
  public static Set<String> operations() {
    return NamingMembers.operations();
  }

  /** Returns whether a request of the operation can name a table. */
  public static boolean mayBeNamedBy(String operation) {
    return !NamingMembers.of(operation).isEmpty();
  }

  /** Returns whether a request of the operation can name several tables, as a batch does. */
  public static boolean maySeveralBeNamedBy(String operation) {
    return NamingMembers.areSeveral(operation);
  }

  /** Returns the names of the tables that the request names, each as often as it does. */
  public static Stream<String> of(String operation, SdkRequest request) {
    return references(operation, request).stream().map(TableReference::name);
  }

  /** Returns the texts by which the request names tables. */
  public static List<String> references(String operation, SdkRequest request) {
    NamedTables tables = new NamedTables();
    for (String member : NamingMembers.of(operation)) {
      Optional<Object> value = request.getValueForField(member, Object.class);
      if (value.isPresent()) {
        tables.read(value.get());
      }
    }
    return tables.found;
  }

  private void read(Object value) {
    if (value instanceof String text) {
      found.add(text);
    } else if (value instanceof Map<?, ?> byTable) {
      byTable.keySet().forEach(this::read);
    } else if (value instanceof List<?> parts) {
      parts.forEach(this::read);
    } else if (value instanceof BatchStatementRequest statement) {
      add(statement.statement());
    } else if (value instanceof ParameterizedStatement statement) {
      add(statement.statement());
    } else if (value instanceof TransactGetItem read && read.get() != null) {
      add(read.get().tableName());
    } else if (value instanceof TransactWriteItem write) {
      written(write);
    } else if (value instanceof TableCreationParameters created) {
      add(created.tableName());
    }
  }

  private void written(TransactWriteItem write) {
    if (write.put() != null) {
      add(write.put().tableName());
    }
    if (write.update() != null) {
      add(write.update().tableName());
    }
    if (write.delete() != null) {
      add(write.delete().tableName());
    }
    if (write.conditionCheck() != null) {
      add(write.conditionCheck().tableName());
    }
  }

  private void add(@Nullable String name) {
    if (name != null) {
      found.add(name);
    }
  }
}
