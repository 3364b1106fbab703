package io.foreknown.dashboard.http;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/** Answers from the pages; an answer that the reader has already is not sent again. */
final class AnswerHandler extends Handler.Abstract {
  private final Api api;
  private final MetricsPage metrics;

  AnswerHandler(Api api, MetricsPage metrics) {
    this.api = api;
    this.metrics = metrics;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    long began = NanoTime.now();
    ApiResponse apiResponse = answer(request);
    boolean isTagged = apiResponse.status() == 200 && !"no-store".equals(cacheControl(apiResponse));
    if (isTagged) {
      String tag = tag(apiResponse.body());
      apiResponse = apiResponse.with("ETag", tag).with("Vary", "Accept, Accept-Encoding, Origin");
      if (isKnown(tag, request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
        apiResponse =
            new ApiResponse(304, apiResponse.type(), ApiResponse.utf8(""), apiResponse.headers());
      }
    }
    String route = route(request);
    metrics.answered(route, apiResponse.status(), Duration.ofNanos(NanoTime.since(began)));
    write(apiResponse, response, callback);
    return true;
  }

  private static @Nullable String cacheControl(ApiResponse apiResponse) {
    return apiResponse.headers().get("Cache-Control");
  }

  private ApiResponse answer(Request request) {
    try {
      return api.answer(ask(request));
    } catch (ProblemException e) {
      return e.answer();
    }
  }

  static ApiRequest ask(Request request) {
    return ApiRequest.of(
        asWritten(request),
        request.getHeaders().get(HttpHeader.ACCEPT),
        request.getHeaders().get("Last-Event-ID"));
  }

  /** Behind a proxy that speaks TLS with the reader, the reader's address begins with https. */
  private static HttpURI asWritten(Request request) {
    HttpURI address = request.getHttpURI();
    boolean isSecure = HttpScheme.HTTPS.is(request.getHeaders().get(HttpHeader.X_FORWARDED_PROTO));
    return isSecure ? HttpURI.build(address).scheme(HttpScheme.HTTPS).asImmutable() : address;
  }

  /** The first words of an address: few, whatever strangers ask for. */
  private static String route(Request request) {
    String path = request.getHttpURI().getPath();
    return path.startsWith("/api/") || path.startsWith("/health") || path.startsWith("/feeds/")
        ? path.substring(1).replaceFirst("/.*", "")
        : "page";
  }

  /** Weak: the same content may be sent compressed or not. */
  private static String tag(ByteBuffer body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(body.duplicate());
      String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
      return "W/\"" + hash.substring(0, 22) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static boolean isKnown(String tag, @Nullable String given) {
    String hash = tag.substring(3, tag.length() - 1);
    return given != null && (given.strip().equals("*") || given.contains(hash));
  }

  /** Sends an answer as it is. */
  static void write(ApiResponse apiResponse, Response response, Callback callback) {
    response.setStatus(apiResponse.status());
    apiResponse.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    if (apiResponse.status() != 304) {
      response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, apiResponse.type()));
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, apiResponse.body().remaining());
    }
    response.write(true, apiResponse.body().duplicate(), callback);
  }
}
