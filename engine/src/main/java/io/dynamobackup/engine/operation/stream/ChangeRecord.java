package io.dynamobackup.engine.operation.stream;

import io.dynamobackup.engine.catalog.ItemSize;
import io.dynamobackup.engine.catalog.ReadableStream;
import io.dynamobackup.engine.store.Change;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** What a stream tells of one change of its table. */
record ChangeRecord(ReadableStream readable, Change change) {
  private static final Identity TIME_TO_LIVE =
      Identity.builder().type("Service").principalId("dynamodb.amazonaws.com").build();

  Record shown(String region) {
    return Record.builder()
        .eventID(id())
        .eventName(name())
        .eventVersion("1.1")
        .eventSource("aws:dynamodb")
        .awsRegion(region)
        .dynamodb(details())
        .userIdentity(readable.table().streams().isExpiry(change.sequence()) ? TIME_TO_LIVE : null)
        .build();
  }

  /** Returns 32 hexadecimal digits, which another record will hardly have. */
  private String id() {
    String unique = readable.stream().arn() + number();
    return UUID.nameUUIDFromBytes(unique.getBytes(StandardCharsets.UTF_8))
        .toString()
        .replace("-", "");
  }

  private String number() {
    return SequenceNumber.of(change.sequence()).toString();
  }

  private OperationType name() {
    if (change.after() == null) {
      return OperationType.REMOVE;
    }
    return change.before() == null ? OperationType.INSERT : OperationType.MODIFY;
  }

  /** AWS rounds the time down to whole seconds (API Reference, "StreamRecord"). */
  private StreamRecord details() {
    Map<String, AttributeValue> keys = keys();
    StreamViewType view = readable.stream().view();
    boolean showsOld =
        view == StreamViewType.OLD_IMAGE || view == StreamViewType.NEW_AND_OLD_IMAGES;
    boolean showsNew =
        view == StreamViewType.NEW_IMAGE || view == StreamViewType.NEW_AND_OLD_IMAGES;
    Map<String, AttributeValue> oldImage = showsOld ? change.before() : null;
    Map<String, AttributeValue> newImage = showsNew ? change.after() : null;
    return StreamRecord.builder()
        .approximateCreationDateTime(change.at().truncatedTo(ChronoUnit.SECONDS))
        .keys(keys)
        .oldImage(oldImage)
        .newImage(newImage)
        .sequenceNumber(number())
        .sizeBytes(size(keys) + size(oldImage) + size(newImage))
        .streamViewType(view)
        .build();
  }

  private Map<String, AttributeValue> keys() {
    Map<String, AttributeValue> item =
        change.after() == null ? Objects.requireNonNull(change.before()) : change.after();
    return readable.table().key().project(item);
  }

  private static long size(@Nullable Map<String, AttributeValue> image) {
    return image == null ? 0 : ItemSize.of(image);
  }
}
