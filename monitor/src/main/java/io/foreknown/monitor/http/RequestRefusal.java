package io.foreknown.monitor.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Why a request is not answered.
 *
 * @param detail words of ours alone, without quotation marks
 */
record RequestRefusal(int status, String detail) {
  private static final String PROBLEM = "application/problem+json";

  /** Sends it as a problem in the form of RFC 9457. */
  void write(Response response, Callback callback) {
    String body =
        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
            .formatted(HttpStatus.getMessage(status), status, detail);
    new StatusPage(status, PROBLEM, body).write(response, callback);
  }
}
