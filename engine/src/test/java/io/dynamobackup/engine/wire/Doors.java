package io.dynamobackup.engine.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operations;
import io.dynamobackup.engine.operation.Origins;
import io.dynamobackup.engine.pipeline.Interceptor;
import io.dynamobackup.engine.pipeline.Pipeline;
import io.dynamobackup.engine.time.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** A wire in front of a few operations of a test. */
record Doors(Wire wire) {
  static final Account OWN = new Account("us-east-1", "123456789012");
  static final Instant NOW = Instant.parse("2018-12-14T14:25:00Z");

  static Doors to(BoundOperation<?, ?>... answers) {
    return to(List.of(), answers);
  }

  static Doors to(List<Interceptor> interceptors, BoundOperation<?, ?>... answers) {
    InstantSource clock = InstantSource.fixed(NOW);
    Operations operations = new Operations(List.of(answers));
    Pipeline pipeline =
        new Pipeline(
            interceptors,
            account -> operations,
            Doors::nothing,
            new World(clock),
            new Origins(false));
    return new Doors(new Wire(pipeline, operations, clock, OWN, new RequestIds()));
  }

  private static EngineServices nothing(Account account) {
    throw new IllegalStateException("account " + account + " has nothing");
  }

  Reply send(String operation, String body) {
    return wire.handle("DynamoDB_20120810." + operation, body.getBytes(UTF_8));
  }

  String answer(String operation, String body) {
    return text(send(operation, body));
  }

  static String text(Reply reply) {
    return new String(reply.body(), UTF_8);
  }
}
