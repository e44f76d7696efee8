package io.dynamobackup.wiremock.admin;

import io.dynamobackup.engine.DynamoDbEngine;

/** An engine, and the stubs that were ordered of it by HTTP. */
record World(DynamoDbEngine engine, OrderedStubs stubs) {

  static World of(DynamoDbEngine engine) {
    return new World(engine, new OrderedStubs(engine.stubs()));
  }
}
