package io.dynamobackup.wiremock.admin;

import static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder.responseDefinition;

import com.github.tomakehurst.wiremock.extension.requestfilter.AdminRequestFilterV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Keeps WireMock's admin API for programs of this machine. A page in a browser is none of them,
 * wherever it runs: it sends its origin, or asks for a host that is not this machine's name.
 */
@API(status = Status.INTERNAL)
public final class LocalAdmin implements AdminRequestFilterV2 {
  private static final int FORBIDDEN = 403;
  private static final Pattern LOOPBACK =
      Pattern.compile("127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?");
  private static final Set<String> NAMES = Set.of("localhost");

  @Override
  public String getName() {
    return "dynamodb-local-admin";
  }

  @Override
  public RequestFilterAction filter(Request request, ServeEvent event) {
    return isLocal(request)
        ? RequestFilterAction.continueWith(request)
        : RequestFilterAction.stopWith(
            responseDefinition()
                .withStatus(FORBIDDEN)
                .withHeader("Content-Type", "application/json")
                .withBody(
                    StrictJson.write(
                        Map.of(
                            "error",
                            "the admin API answers programs of the server's machine only; start the"
                                + " server with --allow-remote-admin to have it answer all")))
                .build());
  }

  /** WireMock believes in the header of a proxy who the client is: there is none. */
  private static boolean isLocal(Request request) {
    return request.getHeader("X-Forwarded-For") == null
        && request.getHeader("Origin") == null
        && LOOPBACK.matcher(request.getClientIp()).matches()
        && isNameOfThisMachine(request.getHeader("Host"));
  }

  static boolean isNameOfThisMachine(@Nullable String host) {
    if (host == null) {
      return true;
    }
    try {
      String name = URI.create("http://" + host).getHost();
      return name != null && (NAMES.contains(name) || LOOPBACK.matcher(name).matches());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
