package io.foreknown.dashboard.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpStatus;

/**
 * What is sent back.
 *
 * @param headers beside those of every answer
 */
record ApiResponse(int status, String type, ByteBuffer body, Map<String, String> headers) {
  static final String JSON = "application/json";
  static final String PROBLEM = "application/problem+json";

  /** Has to be asked for again, which an ETag makes cheap. */
  static final Map<String, String> FRESH = Map.of("Cache-Control", "no-cache");

  static final Map<String, String> NOT_KEPT = Map.of("Cache-Control", "no-store");

  ApiResponse {
    headers = Map.copyOf(headers);
  }

  static ApiResponse ok(String type, ByteBuffer body) {
    return new ApiResponse(200, type, body, FRESH);
  }

  static ApiResponse ok(JsonNode json) {
    return ok(JSON, utf8(json.toString()));
  }

  static ApiResponse of(int status, JsonNode json) {
    return new ApiResponse(status, JSON, utf8(json.toString()), NOT_KEPT);
  }

  /** A problem in the form of RFC 9457. */
  static ApiResponse problem(int status, String detail) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "about:blank");
    json.put("title", HttpStatus.getMessage(status));
    json.put("status", status);
    json.put("detail", detail);
    return new ApiResponse(status, PROBLEM, utf8(json.toString()), NOT_KEPT);
  }

  ApiResponse with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new ApiResponse(status, type, body, more);
  }

  static ByteBuffer utf8(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }
}
