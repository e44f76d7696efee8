package io.dynamobackup.wiremock.admin;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.RateLimits;
import io.dynamobackup.engine.catalog.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is, in each account and Region. It is looked at in a fork, so that looking is in no
 * journal, meets no stub and is never throttled.
 */
record EngineRoutes(Worlds worlds) {

  List<Route> routes() {
    return List.of(Route.get("/engine", this::engine));
  }

  private Map<String, Object> engine(AdminRequest request) {
    request.refuseParametersBut("account", "region");
    DynamoDbEngine engine = worlds.engine();
    String id = request.query("account");
    String region = request.query("region");
    EngineOptions options = engine.options();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("now", engine.clock().instant().toString());
    told.put("startAt", options.startAt().toString());
    told.put("seed", options.seed());
    EngineOptions unlimited = options.toBuilder().rateLimits(RateLimits.OFF).build();
    try (DynamoDbEngine copy = engine.fork(unlimited)) {
      List<Map<String, Object>> accounts =
          engine.accounts().stream()
              .filter(account -> id == null || id.equals(account.id()))
              .filter(account -> region == null || region.equals(account.region()))
              .map(account -> account(copy, account))
              .toList();
      told.put("accounts", accounts);
    }
    return told;
  }

  private static Map<String, Object> account(DynamoDbEngine engine, Account account) {
    Contents contents = Contents.of(engine, account);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("account", account.id());
    told.put("region", account.region());
    told.put("tables", contents.tables());
    told.put("backups", contents.backups());
    return told;
  }
}
