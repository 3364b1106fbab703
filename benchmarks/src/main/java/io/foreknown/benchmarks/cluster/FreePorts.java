package io.foreknown.benchmarks.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of the loopback address that were free when they were looked for, all at once. */
public record FreePorts(List<Integer> numbers) {
  /** So many. */
  public static FreePorts choose(int many) {
    List<ServerSocket> open = new ArrayList<>();
    try {
      for (int i = 0; i < many; i++) {
        open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      FreePorts ports = new FreePorts(open.stream().map(ServerSocket::getLocalPort).toList());
      for (ServerSocket socket : open) {
        socket.close();
      }
      return ports;
    } catch (IOException e) {
      throw new UncheckedIOException("no free ports", e);
    }
  }

  /** One of them. */
  public int at(int index) {
    return numbers.get(index);
  }
}
