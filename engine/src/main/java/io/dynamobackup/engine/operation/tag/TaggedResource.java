package io.dynamobackup.engine.operation.tag;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** What has tags: a table, or a stream, whose tags are apart from those of its table. */
interface TaggedResource {

  /** Returns the tags with all changes of them. */
  List<Tag> tags();

  /** Returns the tags that are listed, which lack a change that goes on. */
  List<Tag> listed();

  /**
   * Refuses a change while another goes on.
   *
   * @param added the tags it adds; none, if it removes tags
   */
  void checkChange(List<Tag> added);

  /**
   * Changes the tags.
   *
   * @param tags those it has then
   * @param added the tags that were added; none, if tags were removed
   */
  void change(List<Tag> tags, List<Tag> added);
}
