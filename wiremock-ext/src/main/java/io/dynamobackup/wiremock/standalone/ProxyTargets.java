package io.dynamobackup.wiremock.standalone;

import com.github.tomakehurst.wiremock.common.NetworkAddressRules;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where mappings may proxy to, and hooks may call: where the user says, and nowhere else. */
final class ProxyTargets {
  /** Where nobody is: rules that allow a name and an address allow no others. */
  private static final List<String> NOWHERE = List.of("nowhere.invalid", "192.0.2.0");

  private ProxyTargets() {}

  /** Allows hosts, by name or address. WireMock asks for a name, and for each of its addresses. */
  static NetworkAddressRules only(List<String> hosts) {
    NetworkAddressRules.Builder rules = NetworkAddressRules.builder();
    NOWHERE.forEach(rules::allow);
    for (String host : hosts) {
      rules.allow(host);
      for (InetAddress address : addresses(host)) {
        rules.allow(address.getHostAddress());
      }
    }
    return rules.build();
  }

  private static InetAddress[] addresses(String host) {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new UsageException(
          "%s (%s) must be hosts that can be found"
              .formatted(Option.ALLOW_PROXY_TARGETS.flag(), host));
    }
  }
}
