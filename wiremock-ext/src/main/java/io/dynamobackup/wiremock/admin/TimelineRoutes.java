package io.dynamobackup.wiremock.admin;

import static io.dynamobackup.engine.stubbing.Calls.anyOperation;
import static io.dynamobackup.engine.stubbing.Calls.operation;

import io.dynamobackup.engine.stubbing.Attempt;
import io.dynamobackup.engine.stubbing.CallPattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** The journal of the engine, attempt by attempt, in fake time. */
record TimelineRoutes(Worlds worlds) {
  private static final int USUAL = 100;

  List<Route> routes() {
    return List.of(Route.get("/timeline", this::timeline), Route.delete("/timeline", this::forget));
  }

  private Map<String, Object> timeline(AdminRequest request) {
    request.refuseParametersBut("operation", "table", "limit");
    String name = request.query("operation");
    String table = request.query("table");
    CallPattern calls = name == null ? anyOperation() : operation(name);
    List<Attempt> found =
        worlds.engine().stubs().findAll(table == null ? calls : calls.onTable(table));
    int limit = limit(request.query("limit"));
    return Map.of(
        "attempts",
        found.stream()
            .skip(Math.max(0, found.size() - limit))
            .map(TimelineRoutes::attempt)
            .toList());
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return USUAL;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit > 0) {
        return limit;
      }
    } catch (NumberFormatException e) {
      throw badLimit(text);
    }
    throw badLimit(text);
  }

  private static BadRequest badLimit(String text) {
    return new BadRequest(
        "limit (%s) must be how many of the last attempts are told, from 1".formatted(text));
  }

  private static Map<String, Object> attempt(Attempt attempt) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("at", attempt.at().toString());
    told.put("operation", attempt.operation());
    told.put("account", attempt.account().id());
    told.put("region", attempt.account().region());
    told.put("call", attempt.invocation());
    told.put("attempt", attempt.number());
    attempt.error().ifPresent(error -> told.put("error", error(error)));
    attempt.disturbance().ifPresent(happening -> told.put("reply", happening.toString()));
    return told;
  }

  private static Map<String, Object> error(Throwable error) {
    return error instanceof AwsServiceException e && e.awsErrorDetails() != null
        ? Map.of(
            "code", String.valueOf(e.awsErrorDetails().errorCode()),
            "message", String.valueOf(e.awsErrorDetails().errorMessage()))
        : Map.of("code", "InternalFailure", "message", String.valueOf(error));
  }

  private Map<String, Object> forget(AdminRequest request) {
    request.refuseParametersBut();
    worlds.engine().stubs().resetJournal();
    return Map.of();
  }
}
