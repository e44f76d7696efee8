package io.dynamobackup.engine;

import io.dynamobackup.engine.catalog.Account;
import software.amazon.awssdk.services.backup.BackupAsyncClient;
import software.amazon.awssdk.services.backup.BackupClient;

/** Makes clients of AWS Backup like the others; apart from them, as its SDK may not be there. */
record BackupClients(EngineClients clients) {

  BackupClient client(Account account) {
    return clients
        .reaching(BackupClient.builder(), account)
        .authSchemeProvider(parameters -> EngineClients.UNSIGNED)
        .httpClient(clients.http(account))
        .build();
  }

  BackupAsyncClient asyncClient(Account account) {
    return clients
        .reaching(BackupAsyncClient.builder(), account)
        .authSchemeProvider(parameters -> EngineClients.UNSIGNED)
        .httpClient(clients.asyncHttp(account))
        .asyncConfiguration(EngineClients::onCaller)
        .build();
  }
}
