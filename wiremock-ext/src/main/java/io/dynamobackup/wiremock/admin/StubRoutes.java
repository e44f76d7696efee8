package io.dynamobackup.wiremock.admin;

import java.util.List;
import java.util.Map;

/** Stubs in the words of DynamoDB. */
record StubRoutes(Worlds worlds) {

  List<Route> routes() {
    return List.of(
        Route.get("/stubs", this::all),
        Route.post("/stubs", this::add),
        Route.delete("/stubs", this::clear),
        Route.delete("/stubs/{id}", this::remove));
  }

  private Map<String, Object> all(AdminRequest request) {
    request.refuseParametersBut();
    return Map.of("stubs", stubs().all());
  }

  private Answering.Created add(AdminRequest request) {
    return new Answering.Created(stubs().add(request.text()));
  }

  private OrderedStubs stubs() {
    return worlds.current().stubs();
  }

  private Map<String, Object> clear(AdminRequest request) {
    request.refuseParametersBut();
    stubs().clear();
    return Map.of();
  }

  private Map<String, Object> remove(AdminRequest request) {
    request.refuseParametersBut();
    stubs().remove(request.part("id"));
    return Map.of();
  }
}
