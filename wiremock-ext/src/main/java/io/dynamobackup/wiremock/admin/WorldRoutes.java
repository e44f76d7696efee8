package io.dynamobackup.wiremock.admin;

import java.util.List;
import java.util.Map;

/** Worlds that are saved, and gone back to. */
record WorldRoutes(Worlds worlds) {

  List<Route> routes() {
    return List.of(
        Route.get("/fork", this::list),
        Route.post("/fork", this::save),
        Route.delete("/fork/{name}", this::forget),
        Route.post("/reset", this::goBack));
  }

  private Map<String, Object> list(AdminRequest request) {
    request.refuseParametersBut();
    return names();
  }

  private Map<String, Object> names() {
    return Map.of("worlds", worlds.names());
  }

  private Answering.Created save(AdminRequest request) {
    Members members = request.body("the fork");
    String name = members.needed("name");
    members.refuseOthers();
    worlds.save(name);
    return new Answering.Created(names());
  }

  private Map<String, Object> forget(AdminRequest request) {
    request.refuseParametersBut();
    worlds.forget(request.part("name"));
    return names();
  }

  private Map<String, Object> goBack(AdminRequest request) {
    Members members = request.body("the reset");
    String name = members.text("name");
    members.refuseOthers();
    worlds.goBackTo(name == null ? Worlds.START : name);
    return Map.of("now", worlds.engine().clock().instant().toString());
  }
}
