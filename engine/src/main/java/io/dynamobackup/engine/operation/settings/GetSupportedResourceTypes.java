package io.dynamobackup.engine.operation.settings;

import io.dynamobackup.engine.operation.Operation;
import software.amazon.awssdk.services.backup.model.GetSupportedResourceTypesRequest;
import software.amazon.awssdk.services.backup.model.GetSupportedResourceTypesResponse;

/** Tells which types of resources can be backed up: of an engine's, tables. */
final class GetSupportedResourceTypes
    implements Operation<GetSupportedResourceTypesRequest, GetSupportedResourceTypesResponse> {

  @Override
  public GetSupportedResourceTypesResponse execute(GetSupportedResourceTypesRequest request) {
    return GetSupportedResourceTypesResponse.builder().resourceTypes("DynamoDB").build();
  }
}
