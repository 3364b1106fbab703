package io.foreknown.monitor.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Says that a connection ends with an answer that came before the body of its request had. Jetty
 * ends it anyway; a client that is not told sends its next request into nothing.
 */
final class UnreadBody extends Handler.Wrapper {
  UnreadBody(Handler inner) {
    super(inner);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(request, new Answering(request, response), callback);
  }

  private static final class Answering extends Response.Wrapper {
    private boolean hasBegun;

    Answering(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      if (!hasBegun) {
        hasBegun = true;
        if (!getRequest().consumeAvailable()) {
          getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
        }
      }
      super.write(last, content, callback);
    }
  }
}
