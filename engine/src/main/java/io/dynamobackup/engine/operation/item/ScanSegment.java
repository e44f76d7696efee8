package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.read.RowsAhead;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.Row;
import io.dynamobackup.engine.store.Snapshot;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** The part of a table or index that one of several workers scans. */
record ScanSegment(int segment, int total) {

  /** Returns the segment a request is for; one without is for the only one there is. */
  static ScanSegment of(ScanRequest request) {
    Integer segment = request.segment();
    Integer total = request.totalSegments();
    if (segment == null && total == null) {
      return new ScanSegment(0, 1);
    }
    if (total == null) {
      throw Errors.validation(
          "The TotalSegments parameter is required but was not present in the request when"
              + " Segment parameter is present");
    }
    if (segment == null) {
      throw Errors.validation(
          "The Segment parameter is required but was not present in the request when parameter"
              + " TotalSegments is present");
    }
    if (segment >= total) {
      throw Errors.validation(
          ("The Segment parameter is zero-based and must be less than parameter TotalSegments:"
                  + " Segment: %d is not less than TotalSegments: %d")
              .formatted(segment, total));
    }
    return new ScanSegment(segment, total);
  }

  /** Returns the rows of this segment that come after the given one (all, if null). */
  Iterator<Row> rows(Snapshot all, @Nullable ItemKey after) {
    if (after != null && after.segment(total) != segment) {
      throw Errors.validation(
          ("The provided starting key is invalid: Invalid ExclusiveStartKey. Please use"
                  + " ExclusiveStartKey with correct Segment. TotalSegments: %d Segment: %d")
              .formatted(total, segment));
    }
    ItemKey start = after == null ? ItemKey.beforeSegment(segment, total) : after;
    return whileInSegment(all.ascending(start));
  }

  private Iterator<Row> whileInSegment(Iterator<Row> rows) {
    return new RowsAhead(
        () -> {
          Row row = rows.hasNext() ? rows.next() : null;
          return row == null || row.key().segment(total) != segment ? null : row;
        });
  }
}
