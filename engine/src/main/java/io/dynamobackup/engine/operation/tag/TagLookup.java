package io.dynamobackup.engine.operation.tag;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.ReadableStream;
import io.dynamobackup.engine.catalog.ResourceArn;
import io.dynamobackup.engine.catalog.StreamArn;
import io.dynamobackup.engine.catalog.Streams;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * Finds the table or stream whose tags a request names by its ARN.
 *
 * @param lag how long a change of a table's tags goes on
 */
record TagLookup(Account account, Tables tables, Duration lag) {

  TaggedResource find(String text, Instant now) {
    ResourceArn arn = ResourceArn.parse(text);
    if (!arn.isOfRegion(account)) {
      throw Errors.validation("Invalid TableArn: Invalid ResourceArn provided as input " + text);
    }
    if (!arn.isOf(account)) {
      throw Errors.accessDenied("Access is denied");
    }
    TaggedResource found = arn.stream() == null ? table(arn, now) : stream(arn, arn.stream(), now);
    if (found == null) {
      throw ResourceNotFoundException.builder()
          .message("Requested resource not found: ResourceArn: " + text + " not found")
          .build();
    }
    return found;
  }

  /** A table that is CREATING or DELETING has no tags to speak of. */
  private @Nullable TaggedResource table(ResourceArn arn, Instant now) {
    Table table = tables.find(arn.table(), now);
    return table == null || !table.serves(now) ? null : new TaggedTable(tables, table, now, lag);
  }

  private @Nullable TaggedResource stream(ResourceArn arn, String label, Instant now) {
    StreamArn stream =
        new StreamArn(arn.partition(), arn.region(), arn.account(), arn.table(), label);
    ReadableStream found = new Streams(tables).find(stream, now);
    return found == null ? null : new TaggedStream(found);
  }
}
