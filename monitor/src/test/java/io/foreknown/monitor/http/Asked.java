package io.foreknown.monitor.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.foreknown.monitor.Meters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** A server that is asked byte by byte, as no client would. */
final class Asked implements AutoCloseable {
  private final Meters meters = new Meters();
  private final MonitorServer server;

  Asked(HttpSettings settings) throws IOException {
    server = MonitorServer.start(settings, meters, () -> true);
  }

  int port() {
    return server.address().getPort();
  }

  /** The status of the answer. */
  int get(String host, String... headers) throws IOException {
    return Integer.parseInt(answer("GET", "/metrics", host, headers).substring(9, 12));
  }

  String answer(String method, String path, String host, String... headers) throws IOException {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    String request =
        "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n"
            .formatted(method, path, host, more);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }

  /** What is answered to bytes that may be no whole request, until the connection ends. */
  String answer(String bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.getOutputStream().write(bytes.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }

  @Override
  public void close() {
    server.close();
    meters.close();
  }
}
