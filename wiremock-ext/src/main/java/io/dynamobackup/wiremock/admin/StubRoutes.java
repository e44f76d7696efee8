package io.dynamobackup.wiremock.admin;

import java.util.List;
import java.util.Map;

/** Stubs in the words of DynamoDB. */
record StubRoutes(Worlds worlds) {

  List<Route> routes() {
    return List.of(
        Route.get("/stubs", request -> Map.of("stubs", stubs().all())),
        Route.post("/stubs", this::add),
        Route.delete("/stubs", this::clear),
        Route.delete("/stubs/{id}", request -> remove(request.part("id"))));
  }

  private Answering.Created add(AdminRequest request) {
    return new Answering.Created(stubs().add(request.request().getBodyAsString()));
  }

  private OrderedStubs stubs() {
    return worlds.current().stubs();
  }

  private Map<String, Object> clear(AdminRequest request) {
    request.refuseParametersBut();
    stubs().clear();
    return Map.of();
  }

  private Map<String, Object> remove(String id) {
    stubs().remove(id);
    return Map.of();
  }
}
