package io.dynamobackup.wiremock.admin;

import static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder.responseDefinition;

import com.github.tomakehurst.wiremock.admin.AdminTask;
import com.github.tomakehurst.wiremock.common.url.PathParams;
import com.github.tomakehurst.wiremock.core.Admin;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;

/**
 * Answers requests to one route. WireMock finds the path of a route by the class of its task, so
 * each must be a lambda of its own.
 */
@FunctionalInterface
interface Answering extends AdminTask {
  int OK = 200;
  int CREATED = 201;
  int BAD_REQUEST = 400;
  int NOT_FOUND = 404;

  /** Returns the answer to a request: what becomes JSON, or a text that is JSON already. */
  Object to(AdminRequest request);

  /** An answer that says that something was made. */
  record Created(Object answer) {}

  @Override
  default ResponseDefinition execute(Admin admin, ServeEvent event, PathParams parts) {
    try {
      Object answer = to(new AdminRequest(event.getRequest(), parts));
      return answer instanceof Created created ? json(CREATED, created.answer()) : json(OK, answer);
    } catch (NotThere e) {
      return error(NOT_FOUND, e);
    } catch (BadRequest | IllegalArgumentException e) {
      return error(BAD_REQUEST, e);
    }
  }

  private static ResponseDefinition error(int status, RuntimeException e) {
    return json(status, Map.of("error", String.valueOf(e.getMessage())));
  }

  private static ResponseDefinition json(int status, Object answer) {
    return responseDefinition()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(answer instanceof String text ? text : StrictJson.write(answer))
        .build();
  }
}
