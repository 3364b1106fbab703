package io.foreknown.monitor.http;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Errors that Jetty finds, in the form of all others, and without a word of the request. */
final class ProblemHandler implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    boolean isOurs = status >= 500;
    String detail = isOurs ? "the server failed; see its log" : "the request is not understood";
    Object given = request.getAttribute(ErrorHandler.ERROR_STATUS);
    int code = given instanceof Integer number ? number : status;
    new RequestRefusal(code, detail).write(response, callback);
    return true;
  }
}
