package io.foreknown.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knocks at the registry byte by byte, as a browser that was led there. */
final class RegistryDoor {
  private static final Pattern PORT = Pattern.compile("quarkus\\.http\\.port=(\\d+)");

  private RegistryDoor() {}

  /** The answer to a schema; empty: the connection was cut. */
  static String answer(int port, String host, String... headers) throws IOException {
    String schema = "{\"schema\": \"\\\"string\\\"\"}";
    String request =
        """
        POST /apis/ccompat/v7/subjects/door-value/versions HTTP/1.1
        Host: %s:%d
        Connection: close
        Content-Type: application/json
        Content-Length: %d
        %s
        %s"""
            .formatted(
                host,
                port,
                schema.length(),
                headers.length == 0 ? "" : String.join("\n", headers) + "\n",
                schema)
            .replace("\n", "\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  /** Where the registry's own process listens. */
  static int portBehind(ProcessHandle registry) {
    Matcher port = PORT.matcher(registry.info().commandLine().orElseThrow());
    if (!port.find()) {
      throw new IllegalStateException("no port among the arguments of the registry");
    }
    return Integer.parseInt(port.group(1));
  }
}
