package io.foreknown.producers.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What is answered. */
record IntakeReply(int status, String type, String body, Map<String, String> headers) {
  private static final String SECONDS = "5";

  IntakeReply {
    headers = Map.copyOf(headers);
  }

  static IntakeReply json(int status, String body) {
    return new IntakeReply(status, "application/json", body, Map.of());
  }

  /** A problem in the form of RFC 9457. */
  static IntakeReply problem(int status, String detail) {
    return problem(status, detail, Map.of());
  }

  static IntakeReply problem(int status, String detail, Map<String, String> headers) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "about:blank");
    json.put("title", HttpStatus.getMessage(status));
    json.put("status", status);
    json.put("detail", detail);
    return new IntakeReply(status, "application/problem+json", json.toString(), headers);
  }

  /** Come again in a moment. */
  static IntakeReply busy(String detail) {
    return problem(503, detail, Map.of("Retry-After", SECONDS));
  }

  void write(Response response, Callback callback) {
    byte[] bytes = body.getBytes(UTF_8);
    response.setStatus(status);
    headers.forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    response.getHeaders().put("Cache-Control", "no-store");
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }
}
