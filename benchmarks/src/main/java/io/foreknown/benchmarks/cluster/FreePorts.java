package io.foreknown.benchmarks.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of the loopback address that were free when they were looked for, all at once. */
public final class FreePorts {
  private FreePorts() {}

  /** So many. */
  public static List<Integer> choose(int many) {
    List<Integer> ports = new ArrayList<>();
    if (many > 0) {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        ports.addAll(choose(many - 1));
        ports.add(socket.getLocalPort());
      } catch (IOException e) {
        throw new UncheckedIOException("no free ports", e);
      }
    }
    return ports;
  }
}
