package io.dynamobackup.wiremock;

import com.github.jknack.handlebars.Helper;
import com.github.tomakehurst.wiremock.extension.TemplateHelperProviderExtension;
import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.choice.Identifiers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * What response templates say of the engine's world: {@code {{dynamodbTableArn 'orders'}}}, {@code
 * {{dynamodbBackupArn 'orders'}}}, {@code {{dynamodbId}}}, {@code {{dynamodbNow}}}.
 *
 * <p>Ids are drawn from the seed of the engine's options, apart from those of the engine.
 */
final class WorldTemplates implements TemplateHelperProviderExtension {
  private final EngineSource engine;
  private final Map<DynamoDbEngine, Identifiers> idsByEngine = new WeakHashMap<>();

  WorldTemplates(EngineSource engine) {
    this.engine = engine;
  }

  @Override
  public String getName() {
    return "dynamodb-template-helpers";
  }

  @Override
  public Map<String, Helper<?>> provideTemplateHelpers() {
    return Map.of(
        "dynamodbTableArn", (table, options) -> tableArn(table.toString()),
        "dynamodbBackupArn", (table, options) -> backupArn(table.toString()),
        "dynamodbId", (context, options) -> ids().uuid(),
        "dynamodbNow", (context, options) -> seconds(engine.get().clock().instant()));
  }

  private String tableArn(String table) {
    return account().tableArn(table);
  }

  private String backupArn(String table) {
    return account()
        .backupArn(table, engine.get().clock().instant(), ids().backupSuffix())
        .toString();
  }

  private Account account() {
    EngineOptions options = engine.get().options();
    return new Account(options.region(), options.accountId());
  }

  private Identifiers ids() {
    synchronized (idsByEngine) {
      return idsByEngine.computeIfAbsent(
          engine.get(), current -> new Identifiers(current.options().seed()));
    }
  }

  /** As AWS's JSON has instants: seconds, with a fraction. */
  private static BigDecimal seconds(Instant instant) {
    return BigDecimal.valueOf(instant.toEpochMilli(), 3).stripTrailingZeros();
  }
}
