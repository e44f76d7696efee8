package io.dynamobackup.wiremock.admin;

import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import io.dynamobackup.engine.error.Spelling;
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
    routes().forEach(route -> add(route, router));
    add(Route.any("/**", this::unknown), router);
  }

  private static void add(Route route, Router router) {
    router.add(route.method(), route.path(), route.answering());
  }

  /** WireMock takes the first route that fits, so this one is for what none of the others is. */
  private Object unknown(AdminRequest request) {
    List<String> known = routes().stream().map(Route::toString).toList();
    String asked = request.asked();
    throw new NotThere(
        "there is no %s%s; there are %s"
            .formatted(asked, Spelling.of(asked, known), Spelling.list(known)));
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
