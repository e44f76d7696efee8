package io.dynamobackup.examples;

import io.dynamobackup.junit.DynamoBackupTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Fails: the parameter has no {@code @Endpoint}. */
@DynamoBackupTest
class UnmarkedEndpointDemo {

  @Test
  void backups(URI endpoint) {
    endpoint.getPort();
  }
}
