package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.ItemSource;
import io.dynamobackup.engine.catalog.KeyNames;
import io.dynamobackup.engine.catalog.SecondaryIndex;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.expression.ProjectionExpression;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * Which attributes of the items a call returns. Without a {@code Select} it returns all that the
 * table or index holds.
 */
record SelectedAttributes(@Nullable Select select, @Nullable ProjectionExpression projection) {

  /**
   * Checks what can be checked without the table.
   *
   * @param prefix what AWS puts before its texts: a query's are not those of a scan
   */
  void check(@Nullable String indexName, String prefix) {
    if (projection != null && select != null && select != Select.SPECIFIC_ATTRIBUTES) {
      throw Errors.validation(
          prefix
              + "Cannot specify the %s when choosing to get ".formatted(projection.parameter())
              + (select == Select.COUNT ? "only the Count" : select));
    }
    if (select == Select.SPECIFIC_ATTRIBUTES && projection == null) {
      throw Errors.validation(
          prefix
              + "Must specify the AttributesToGet or ProjectionExpression when choosing to get"
              + " SPECIFIC_ATTRIBUTES");
    }
    if (select == Select.ALL_PROJECTED_ATTRIBUTES && indexName == null) {
      throw Errors.validation(
          prefix + "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
    }
  }

  /** Checks that none is part of a key attribute, which has no parts. */
  void requireScalarKeys(KeyNames keys) {
    if (projection != null) {
      projection.requireScalarKeys(keys.table(), keys.indexes());
    }
  }

  /** Checks that the table or index can return these attributes: nothing is fetched for a GSI. */
  void check(ItemSource source) {
    SecondaryIndex index = source.index();
    if (index == null || !index.isGlobal() || !areFetched(source)) {
      return;
    }
    if (projection != null) {
      throw Errors.invalidParameter(
          "Global secondary index %s does not project %s"
              .formatted(index.name(), source.lacking(projection.attributes())));
    }
    throw Errors.invalidParameter(
        "Select type ALL_ATTRIBUTES is not supported for global secondary index "
            + index.name()
            + " because its projection type is not ALL");
  }

  /** Returns true if items of an index must be fetched from the table, as it lacks attributes. */
  boolean areFetched(ItemSource source) {
    return projection != null
        ? !source.lacking(projection.attributes()).isEmpty()
        : select == Select.ALL_ATTRIBUTES && !source.holdsAllAttributes();
  }

  /** Returns the items as they are shown; null if only their number is. */
  @Nullable List<Map<String, AttributeValue>> shown(
      ItemSource source, List<Map<String, AttributeValue>> items) {
    if (select == Select.COUNT) {
      return null;
    }
    if (projection != null) {
      return items.stream().map(projection::apply).toList();
    }
    return select == Select.ALL_ATTRIBUTES ? items : items.stream().map(source::held).toList();
  }
}
