package io.foreknown.dashboard.http;

import java.util.List;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets nothing be changed, and tells browsers what the page may do. */
final class ReadOnlyHandler extends Handler.Wrapper {
  /** The page may run and show what comes from here, and nothing else. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors ";

  private static final String NOBODY = "'none'";

  /** Where the views lie that other pages may show in a frame. */
  private static final String EMBEDDED = "/embed/";

  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private final String embedders;

  /**
   * A handler around another one.
   *
   * @param embedders origins whose pages may show what lies below {@code /embed/} in a frame
   */
  ReadOnlyHandler(List<String> embedders, Handler inner) {
    super(inner);
    this.embedders = embedders.isEmpty() ? NOBODY : String.join(" ", embedders);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    boolean isEmbedded = request.getHttpURI().getCanonicalPath().startsWith(EMBEDDED);
    response
        .getHeaders()
        .put("Content-Security-Policy", POLICY + (isEmbedded ? embedders : NOBODY));
    if (METHODS.contains(request.getMethod())) {
      return super.handle(request, response, callback);
    }
    ApiResponse refusal =
        ApiResponse.problem(405, "nothing can be changed here; GET and HEAD are answered")
            .with("Allow", "GET, HEAD");
    AnswerHandler.write(refusal, response, callback);
    return true;
  }
}
