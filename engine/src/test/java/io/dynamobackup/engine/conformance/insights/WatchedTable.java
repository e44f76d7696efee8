package io.dynamobackup.engine.conformance.insights;

import static software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction.ENABLE;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsMode;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsResponse;

/** A table called Music, and whether contributor insights watch it. */
abstract class WatchedTable {
  final Target target = Target.documented();
  final DynamoDbClient dynamo = target.client();

  @BeforeEach
  void createTable() {
    Music.create(dynamo, Music::indexed);
    target.advance(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    target.close();
  }

  void enable(@Nullable ContributorInsightsMode mode) {
    update(ENABLE, r -> r.contributorInsightsMode(mode));
    target.advance(Duration.ofSeconds(5));
  }

  UpdateContributorInsightsResponse update(
      ContributorInsightsAction action, Consumer<UpdateContributorInsightsRequest.Builder> change) {
    return dynamo.updateContributorInsights(
        r -> r.tableName(Music.TABLE).contributorInsightsAction(action).applyMutation(change));
  }

  DescribeContributorInsightsResponse describe(@Nullable String index) {
    return dynamo.describeContributorInsights(r -> r.tableName(Music.TABLE).indexName(index));
  }
}
