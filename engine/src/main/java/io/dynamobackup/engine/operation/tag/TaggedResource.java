package io.dynamobackup.engine.operation.tag;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** What has tags: a table, or a stream, whose tags are apart from those of its table. */
interface TaggedResource {

  List<Tag> tags();

  void set(List<Tag> tags);
}
