package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Page;
import io.dynamobackup.engine.vault.ResourceTags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.backup.model.ListTagsRequest;
import software.amazon.awssdk.services.backup.model.ListTagsResponse;

/** Lists the tags of a vault, a plan or a recovery point. */
final class ListTags implements Operation<ListTagsRequest, ListTagsResponse> {
  private final ResourceTags tags;

  ListTags(ResourceTags tags) {
    this.tags = tags;
  }

  @Override
  public ListTagsResponse execute(ListTagsRequest request) {
    Page<Map.Entry<String, String>> page =
        Page.of(
            List.copyOf(tags.of(request.resourceArn()).entrySet()),
            Map.Entry::getKey,
            request.maxResults(),
            request.nextToken());
    Map<String, String> listed = new LinkedHashMap<>();
    page.items().forEach(tag -> listed.put(tag.getKey(), tag.getValue()));
    return ListTagsResponse.builder().tags(listed).nextToken(page.nextToken()).build();
  }
}
