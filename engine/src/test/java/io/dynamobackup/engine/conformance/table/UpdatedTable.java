package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.string;
import static io.dynamobackup.engine.conformance.Music.units;
import static io.dynamobackup.engine.conformance.table.Definitions.global;
import static io.dynamobackup.engine.conformance.table.Definitions.provisioned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** A table called Music, and changes of it. */
abstract class UpdatedTable {
  static final String INVALID = "One or more parameter values were invalid: ";
  static final String IN_USE = "Attempt to change a resource which is still in use: ";

  final Target target = Target.documented();
  final DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  static StreamSpecification keysOnly() {
    return StreamSpecification.builder()
        .streamEnabled(true)
        .streamViewType(StreamViewType.KEYS_ONLY)
        .build();
  }

  UpdateTableRequest.Builder createCityIndex(UpdateTableRequest.Builder request) {
    return createCityIndex(request, index -> {});
  }

  static UpdateTableRequest.Builder createCityIndex(
      UpdateTableRequest.Builder request,
      Consumer<CreateGlobalSecondaryIndexAction.Builder> throughput) {
    return request
        .attributeDefinitions(string("city"))
        .globalSecondaryIndexUpdates(
            u ->
                u.create(
                    i ->
                        i.indexName("in-city")
                            .keySchema(hash("city"))
                            .projection(p -> p.projectionType("ALL"))
                            .applyMutation(throughput)));
  }

  static Consumer<GlobalSecondaryIndexUpdate.Builder> indexUnits(long read, long write) {
    return u -> u.update(i -> i.indexName("in-city").provisionedThroughput(units(read, write)));
  }

  void createProvisionedWithIndex() {
    create(
        provisioned("Music", 2, 2)
            .attributeDefinitions(string("id"), string("city"))
            .globalSecondaryIndexes(
                global("in-city", hash("city")).toBuilder()
                    .provisionedThroughput(units(2, 2))
                    .build()));
  }

  void put(String id, String city) {
    dynamo.putItem(r -> r.tableName("Music").item(Map.of("id", value(id), "city", value(city))));
  }

  static AttributeValue value(String text) {
    return AttributeValue.fromS(text);
  }

  void create(CreateTableRequest.Builder table) {
    dynamo.createTable(table.build());
    settle();
  }

  void settle() {
    target.advance(Duration.ofSeconds(30));
  }

  TableDescription describe() {
    return dynamo.describeTable(r -> r.tableName("Music")).table();
  }

  TableDescription update(Consumer<UpdateTableRequest.Builder> change) {
    return dynamo.updateTable(request(change)).tableDescription();
  }

  static UpdateTableRequest request(Consumer<UpdateTableRequest.Builder> change) {
    UpdateTableRequest.Builder request = UpdateTableRequest.builder().tableName("Music");
    change.accept(request);
    return request.build();
  }

  void assertRefused(Consumer<UpdateTableRequest.Builder> change, String message) {
    assertError(change, "ValidationException", message);
  }

  void assertInUse(Consumer<UpdateTableRequest.Builder> change, String message) {
    assertError(change, "ResourceInUseException", IN_USE + message);
  }

  void assertLimited(Consumer<UpdateTableRequest.Builder> change, String message) {
    assertError(change, "LimitExceededException", message);
  }

  void assertError(Consumer<UpdateTableRequest.Builder> change, String code, String message) {
    assertThatThrownBy(() -> dynamo.updateTable(request(change)))
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
            });
  }
}
