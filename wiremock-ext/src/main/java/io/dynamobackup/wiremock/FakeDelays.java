package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Duration;

/** Takes the delays off responses, which WireMock would sleep for, and has them be fake time. */
final class FakeDelays implements ResponseTransformerV2 {

  @Override
  public String getName() {
    return "dynamodb-fake-delays";
  }

  @Override
  public Response transform(Response response, ServeEvent event) {
    Flight flight = Flight.current();
    long delay = response.getInitialDelay();
    if (flight == null || (delay == 0 && !response.shouldAddChunkedDribbleDelay())) {
      return response;
    }
    flight.delay(Duration.ofMillis(delay));
    if (response.shouldAddChunkedDribbleDelay()) {
      flight.delay(Duration.ofMillis(response.getChunkedDribbleDelay().getTotalDuration()));
    }
    return Response.Builder.like(response)
        .but()
        .incrementInitialDelay(-delay)
        .chunkedDribbleDelay(null)
        .build();
  }
}
