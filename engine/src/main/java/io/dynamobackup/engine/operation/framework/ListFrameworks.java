package io.dynamobackup.engine.operation.framework;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Page;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.ListFrameworksRequest;
import software.amazon.awssdk.services.backup.model.ListFrameworksResponse;

/** Lists frameworks by name. */
final class ListFrameworks implements Operation<ListFrameworksRequest, ListFrameworksResponse> {
  private final Frameworks frameworks;
  private final InstantSource clock;

  ListFrameworks(Frameworks frameworks, InstantSource clock) {
    this.frameworks = frameworks;
    this.clock = clock;
  }

  @Override
  public ListFrameworksResponse execute(ListFrameworksRequest request) {
    Instant now = clock.instant();
    Page<StoredFramework> page =
        Page.of(
            ListFrameworks.class,
            frameworks.all(now),
            StoredFramework::name,
            request.maxResults(),
            request.nextToken());
    return ListFrameworksResponse.builder()
        .frameworks(page.items().stream().map(framework -> framework.listed(now)).toList())
        .nextToken(page.nextToken())
        .build();
  }
}
