package io.foreknown.producers.poll;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;

/**
 * By what a server recognises the content that we have.
 *
 * @param etag empty: it gave none
 * @param lastModified as it was given; empty: it gave none
 */
public record Validators(String etag, String lastModified) {
  /** What no header may hold would end every further question. */
  private static final Pattern UNFIT = Pattern.compile("[^ -~\\u0080-\\u00ff]");

  /** Leaves out what cannot be sent back. */
  public Validators {
    etag = sendable(etag);
    lastModified = sendable(lastModified);
  }

  private static String sendable(String value) {
    return UNFIT.matcher(value).find() ? "" : value;
  }

  /** For the first time. */
  public static final Validators NONE = new Validators("", "");

  static Validators of(HttpHeaders headers) {
    return new Validators(
        headers.firstValue("ETag").orElse(""), headers.firstValue("Last-Modified").orElse(""));
  }

  void ask(HttpRequest.Builder request) {
    if (!etag.isEmpty()) {
      request.header("If-None-Match", etag);
    }
    if (!lastModified.isEmpty()) {
      request.header("If-Modified-Since", lastModified);
    }
  }

  /** In one line. */
  public String written() {
    return etag + "\t" + lastModified;
  }

  /** What was written; anything else is none. */
  public static Validators read(String written) {
    String[] parts = written.split("\t", 2);
    return parts.length < 2 ? NONE : new Validators(parts[0], parts[1]);
  }
}
