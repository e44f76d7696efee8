package io.dynamobackup.engine.operation.restoretesting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.backup.model.ProtectedResourceConditions;

/**
 * Of which resources recovery points are restored, and how.
 *
 * @param arns of resources, or an asterisk for all
 * @param conditions on their tags, or null
 * @param overrides of the metadata that is inferred
 * @param validationWindowHours how long what was restored is kept
 */
record TestingSelection(
    String name,
    @Nullable String creatorRequestId,
    String resourceType,
    String iamRoleArn,
    List<String> arns,
    @Nullable ProtectedResourceConditions conditions,
    Map<String, String> overrides,
    int validationWindowHours,
    Instant createdAt) {
  TestingSelection {
    arns = List.copyOf(arns);
    overrides = TreePMap.from(overrides);
  }
}
