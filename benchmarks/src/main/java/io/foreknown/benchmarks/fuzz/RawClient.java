package io.foreknown.benchmarks.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends requests that no client would send, and reads what comes back. */
final class RawClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final URI server;
  private @Nullable Socket socket;

  RawClient(URI server) {
    this.server = server;
  }

  /**
   * An answer.
   *
   * @param body empty of a stream, which never ends
   */
  record Answer(int status, Map<String, String> headers, String body) {}

  Answer send(byte[] request) throws IOException {
    Socket to = socket == null || socket.isClosed() ? open() : socket;
    try {
      write(to, request);
      return read(to, request);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Who refuses a request before it has come whole closes, and has answered. */
  private static void write(Socket to, byte[] request) throws IOException {
    try {
      to.getOutputStream().write(request);
      to.getOutputStream().flush();
    } catch (SocketException closed) {
      to.shutdownOutput();
    }
  }

  private Socket open() throws IOException {
    Socket opened = new Socket(server.getHost(), server.getPort());
    opened.setSoTimeout(PATIENCE_MILLIS);
    opened.setTcpNoDelay(true);
    socket = opened;
    return opened;
  }

  private Answer read(Socket from, byte[] request) throws IOException {
    InputStream in = new BufferedInputStream(from.getInputStream());
    String first = line(in);
    int status = Integer.parseInt(first.split(" ", 3)[1]);
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String[] header = line.split(":", 2);
      headers.put(header[0].toLowerCase(Locale.ROOT), header[1].strip());
    }
    boolean isHead = new String(request, 0, 5, ISO_8859_1).equals("HEAD ");
    boolean isStream = "text/event-stream".equals(headers.get("content-type"));
    String body = isHead || isStream || status == 304 ? "" : body(in, headers);
    if (isStream || "close".equalsIgnoreCase(headers.get("connection"))) {
      close();
    }
    return new Answer(status, headers, body);
  }

  private static String body(InputStream in, Map<String, String> headers) throws IOException {
    if (!"chunked".equals(headers.get("transfer-encoding"))) {
      return new String(
          in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))), UTF_8);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(in), 16);
        size > 0;
        size = Integer.parseInt(line(in), 16)) {
      whole.write(in.readNBytes(size));
      line(in);
    }
    line(in);
    return whole.toString(UTF_8);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int at = in.read(); at != '\n'; at = in.read()) {
      if (at < 0) {
        throw new EOFException("the server has closed the connection after: " + line);
      }
      if (at != '\r') {
        line.append((char) at);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
