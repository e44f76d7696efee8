package io.dynamobackup.engine.stubbing;

import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

/** Tables as they are listed, or a stub says. */
abstract class ListedTables {
  final Stubbed stubbed = Stubbed.start();
  final Stubs stubs = stubbed.stubs();

  @AfterEach
  void close() {
    stubbed.close();
  }

  String tables() {
    return String.join(",", stubbed.dynamo().listTables().tableNames());
  }

  static ListTablesResponse tables(String... names) {
    return ListTablesResponse.builder().tableNames(names).build();
  }
}
