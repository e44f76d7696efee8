package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.expression.UpdatedItem;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.write.ItemEdit;
import io.dynamobackup.engine.write.PutEdit;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DuplicateItemException;

/** Creates an item, which is not to be there. */
record InsertEdit(PutEdit put) implements ItemEdit {

  @Override
  public Map<String, AttributeValue> attributes() {
    return put.attributes();
  }

  @Override
  public ItemKey keyIn(Table table, Instant now) {
    return put.keyIn(table, now);
  }

  @Override
  public UpdatedItem of(@Nullable Map<String, AttributeValue> before, Table table, Instant now) {
    if (before != null) {
      throw DuplicateItemException.builder()
          .message("Duplicate primary key exists in table")
          .build();
    }
    return put.of(null, table, now);
  }
}
