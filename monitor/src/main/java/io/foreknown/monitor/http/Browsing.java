package io.foreknown.monitor.http;

import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What browsers say of the page that asks. */
final class Browsing {
  /** Another port of this machine is of the same site, and a stranger all the same. */
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private Browsing() {}

  /**
   * Whether a page of another origin asks. A link that is followed from one is none of these: what
   * it leads to is shown to the reader and not to the page.
   */
  static boolean isForeign(Request request) {
    HttpFields headers = request.getHeaders();
    String site = headers.get("Sec-Fetch-Site");
    return isOther(headers.get(HttpHeader.ORIGIN), request)
        || (site != null && !OWN.contains(site) && !isLink(request));
  }

  /** The name in Host was found right before; of a proxy in front only the scheme may differ. */
  private static boolean isOther(@Nullable String origin, Request request) {
    return origin != null
        && !origin
            .replaceFirst("^https?://", "")
            .equalsIgnoreCase(request.getHttpURI().getAuthority());
  }

  private static boolean isLink(Request request) {
    return leadsTo("document", request);
  }

  /** Whether a page shows the answer in a frame, where it cannot look into it. */
  static boolean isFrame(Request request) {
    return leadsTo("iframe", request);
  }

  private static boolean leadsTo(String destination, Request request) {
    HttpFields headers = request.getHeaders();
    return request.getMethod().equals("GET")
        && "navigate".equals(headers.get("Sec-Fetch-Mode"))
        && destination.equals(headers.get("Sec-Fetch-Dest"));
  }
}
