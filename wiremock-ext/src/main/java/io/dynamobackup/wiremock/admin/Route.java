package io.dynamobackup.wiremock.admin;

import com.github.tomakehurst.wiremock.http.RequestMethod;

/**
 * One method on one path of the admin API.
 *
 * @param path under {@code /__admin}, with parts in braces
 */
record Route(RequestMethod method, String path, Answering answering) {
  private static final String ROOT = "/dynamobackup";

  static Route get(String path, Answering answering) {
    return new Route(RequestMethod.GET, ROOT + path, answering);
  }

  static Route post(String path, Answering answering) {
    return new Route(RequestMethod.POST, ROOT + path, answering);
  }

  static Route any(String path, Answering answering) {
    return new Route(RequestMethod.ANY, ROOT + path, answering);
  }

  static Route delete(String path, Answering answering) {
    return new Route(RequestMethod.DELETE, ROOT + path, answering);
  }

  /** Returns how it is asked for. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
