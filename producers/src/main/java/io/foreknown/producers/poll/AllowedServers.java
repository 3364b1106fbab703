package io.foreknown.producers.poll;

import java.util.List;

/**
 * The servers to which a feed may lead its reader: its own, and those that the reader allows. What
 * a feed says is a stranger's word, and must not send us into networks that only we can see.
 *
 * @param own the address that is watched
 */
public record AllowedServers(Address own, List<AllowedHost> hosts) {
  /** Copies the list. */
  public AllowedServers {
    hosts = List.copyOf(hosts);
  }

  /** Whether an address is on one of the servers. */
  public boolean holds(Address address) {
    return own.isSameServer(address) || hosts.stream().anyMatch(host -> host.holds(address));
  }
}
