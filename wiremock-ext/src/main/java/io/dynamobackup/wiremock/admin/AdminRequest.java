package io.dynamobackup.wiremock.admin;

import com.github.tomakehurst.wiremock.common.url.PathParams;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import io.dynamobackup.engine.error.Spelling;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request to the admin API. */
record AdminRequest(Request request, PathParams path) {

  /**
   * Returns the members of the body of a request that has no parameters.
   *
   * @param place what the body is, for messages
   */
  Members body(String place) {
    return Members.of(place, text());
  }

  /** Returns the body of a request that has no parameters. */
  String text() {
    refuseParametersBut();
    return request.getBodyAsString();
  }

  /** Returns what was asked for: method and path. */
  String asked() {
    String path = URI.create(request.getUrl()).getPath().replaceFirst("^/__admin", "");
    return request.getMethod() + " " + path;
  }

  /** Returns a part of the path. */
  String part(String name) {
    return Objects.requireNonNull(path.get(name), name);
  }

  /** Returns a parameter of the query, or null. */
  @Nullable String query(String name) {
    QueryParameter parameter = request.queryParameter(name);
    return parameter != null && parameter.isPresent() ? parameter.firstValue() : null;
  }

  /** Refuses a query with parameters that mean nothing here, rather than to answer another one. */
  void refuseParametersBut(String... names) {
    List<String> known = List.of(names);
    String query = URI.create(request.getUrl()).getRawQuery();
    for (String pair : query == null ? List.<String>of() : List.of(query.split("&", -1))) {
      String name = pair.split("=", 2)[0];
      if (!name.isEmpty() && !known.contains(name)) {
        throw new BadRequest(
            "the query has no parameter \"%s\"%s; there are %s"
                .formatted(
                    name,
                    Spelling.of(name, known),
                    known.isEmpty() ? "none" : Spelling.list(known)));
      }
    }
  }
}
