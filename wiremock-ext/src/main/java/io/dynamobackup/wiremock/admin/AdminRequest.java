package io.dynamobackup.wiremock.admin;

import com.github.tomakehurst.wiremock.common.url.PathParams;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request to the admin API. */
record AdminRequest(Request request, PathParams path) {

  /**
   * Returns the members of the body.
   *
   * @param place what the body is, for messages
   */
  Members body(String place) {
    return Members.of(place, request.getBodyAsString());
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
}
