package io.dynamobackup.wiremock.standalone;

import io.dynamobackup.engine.EngineOptions;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server is started with.
 *
 * @param engine the options of its engine
 * @param port where it listens; 0 for a free one
 * @param bindAddress where it listens
 * @param rootDirectory has WireMock's mappings and files; null for none
 * @param maxBodyBytes how long a request may be
 * @param journalEntries how many requests WireMock remembers
 * @param proxyTargets hosts that mappings may proxy to
 * @param templating whether mappings may ask for response templating
 * @param remoteAdmin whether the admin API answers programs of other machines
 */
record ServerOptions(
    EngineOptions engine,
    int port,
    String bindAddress,
    @Nullable Path rootDirectory,
    int maxBodyBytes,
    int journalEntries,
    List<String> proxyTargets,
    boolean templating,
    boolean remoteAdmin) {

  ServerOptions {
    proxyTargets = List.copyOf(proxyTargets);
  }
}
