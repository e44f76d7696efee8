package io.dynamobackup.engine.operation.tag;

import io.dynamobackup.engine.catalog.ReadableStream;
import io.dynamobackup.engine.catalog.StreamSettings;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** A stream, which has no tags from its table (Developer Guide, "ABAC with DynamoDB Streams"). */
record TaggedStream(ReadableStream readable) implements TaggedResource {

  @Override
  public List<Tag> tags() {
    return settings().tags();
  }

  @Override
  public List<Tag> listed() {
    return tags();
  }

  /** Whether changes of a stream's tags exclude one another is not known. */
  @Override
  public void checkChange(List<Tag> added) {}

  @Override
  public void change(List<Tag> tags, List<Tag> added) {
    readable.table().streams().settings(readable.stream(), settings().withTags(tags));
  }

  private StreamSettings settings() {
    return readable.table().streams().settings(readable.stream());
  }
}
