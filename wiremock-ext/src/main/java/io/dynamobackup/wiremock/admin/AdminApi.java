package io.dynamobackup.wiremock.admin;

import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Adds to WireMock's admin API what its requests do with the engine: its clock, stubs in the words
 * of DynamoDB, the journal in fake time, saved worlds, and what there is.
 *
 * <p>It only does what it names: it runs no templates and no code, and reads no files.
 */
@API(status = Status.EXPERIMENTAL)
public final class AdminApi implements AdminApiExtension {
  private final Worlds worlds;

  /** Creates the extension of a WireMock that answers from these worlds. */
  public AdminApi(Worlds worlds) {
    this.worlds = worlds;
  }

  @Override
  public String getName() {
    return "dynamodb-admin";
  }

  @Override
  public void contributeAdminApiRoutes(Router router) {
    routes().forEach(route -> router.add(route.method(), route.path(), route.answering()));
  }

  private static String description(AdminRequest request) {
    request.refuseParametersBut();
    return OpenApi.description();
  }

  /** Returns all routes. */
  List<Route> routes() {
    return Stream.of(
            new ClockRoutes(worlds).routes(),
            new StubRoutes(worlds).routes(),
            new TimelineRoutes(worlds).routes(),
            new WorldRoutes(worlds).routes(),
            new EngineRoutes(worlds).routes(),
            List.of(Route.get("/openapi", AdminApi::description)))
        .flatMap(List::stream)
        .toList();
  }
}
