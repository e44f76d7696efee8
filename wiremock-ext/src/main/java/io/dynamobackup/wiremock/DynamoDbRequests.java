package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.dynamobackup.engine.pipeline.OperationShapes;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Which requests to DynamoDB are meant: a request pattern of WireMock's, to verify, and the first
 * half of a mapping.
 *
 * <p>As WireMock's builders do, it changes itself. Methods it has from WireMock narrow down what is
 * verified; of a mapping, call them on what {@link #willReturn} returns.
 */
@API(status = Status.EXPERIMENTAL)
public final class DynamoDbRequests extends RequestPatternBuilder {
  private RequestCriteria criteria;

  DynamoDbRequests(RequestCriteria criteria) {
    super(RequestMethod.ANY, WireMock.anyUrl());
    this.criteria = criteria;
    andMatching(DynamoDbMatcher.NAME, criteria.parameters());
  }

  /**
   * Means only those that name the table: by name, by an ARN that has it, among others in a batch
   * or transaction, or in a statement.
   *
   * @param nameOrArn the name or the ARN of the table
   */
  public DynamoDbRequests onTable(String nameOrArn) {
    return with(criteria.onTable(nameOrArn));
  }

  /** Means only those that name the backup. */
  public DynamoDbRequests onBackup(String arn) {
    return with(criteria.onBackup(arn));
  }

  /**
   * Means only those whose body has a value at a path.
   *
   * @param jsonPath such as {@code $.BackupName}
   * @param value the value, as text
   */
  public DynamoDbRequests withJsonPath(String jsonPath, String value) {
    return with(criteria.with(jsonPath, value));
  }

  private DynamoDbRequests with(RequestCriteria changed) {
    criteria = changed;
    andMatching(DynamoDbMatcher.NAME, criteria.parameters());
    return this;
  }

  /** Returns the mapping that has them answered by a response, such as {@code throttling()}. */
  public MappingBuilder willReturn(ResponseDefinitionBuilder response) {
    return WireMock.any(WireMock.anyUrl())
        .andMatching(DynamoDbMatcher.NAME, criteria.parameters())
        .willReturn(response);
  }

  /**
   * Returns the mapping that has them answered by a typed response of their operation.
   *
   * @throws IllegalArgumentException if it is a response of another operation
   */
  public MappingBuilder willReturn(SdkResponse response) {
    String type = response.getClass().getSimpleName();
    String operation = criteria.operation();
    if (operation == null) {
      throw new IllegalArgumentException(
          "a %s answers one operation, not any: begin with that operation".formatted(type));
    }
    if (!OperationShapes.isResponse(response.getClass(), operation)) {
      throw new IllegalArgumentException(
          "%s is answered by a %s, not by a %s"
              .formatted(operation, OperationShapes.response(operation), type));
    }
    return willReturn(DynamoDbResponses.response(response));
  }

  /** Returns the mapping that has them go on to the engine, past all other stubs. */
  public MappingBuilder willProceed() {
    return willReturn(DynamoDbResponses.proceed());
  }
}
