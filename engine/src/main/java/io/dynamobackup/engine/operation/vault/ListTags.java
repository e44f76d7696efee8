package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Page;
import io.dynamobackup.engine.vault.ResourceTags;
import io.dynamobackup.engine.vault.StoredBackups;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.backup.model.ListTagsRequest;
import software.amazon.awssdk.services.backup.model.ListTagsResponse;

/** Lists the tags of a vault, a plan or a recovery point. */
final class ListTags implements Operation<ListTagsRequest, ListTagsResponse> {
  private final ResourceTags tags;
  private final StoredBackups stored;
  private final InstantSource clock;

  ListTags(ResourceTags tags, StoredBackups stored, InstantSource clock) {
    this.tags = tags;
    this.stored = stored;
    this.clock = clock;
  }

  @Override
  public ListTagsResponse execute(ListTagsRequest request) {
    stored.forgetGone(request.resourceArn(), clock.instant());
    Page<Map.Entry<String, String>> page =
        Page.of(
            ListTags.class,
            List.copyOf(tags.of(request.resourceArn()).entrySet()),
            Map.Entry::getKey,
            request.maxResults(),
            request.nextToken());
    Map<String, String> listed = new LinkedHashMap<>();
    page.items().forEach(tag -> listed.put(tag.getKey(), tag.getValue()));
    return ListTagsResponse.builder().tags(listed).nextToken(page.nextToken()).build();
  }
}
