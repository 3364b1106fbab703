package io.foreknown.dashboard.http;

/** An answer that is a problem; the message is for the reader. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  ProblemException(int status, String detail) {
    super(detail);
    this.status = status;
  }

  static ProblemException badRequest(String format, Object... values) {
    return new ProblemException(400, format.formatted(values));
  }

  static ProblemException notFound(String what) {
    return new ProblemException(404, what);
  }

  ApiResponse answer() {
    return ApiResponse.problem(status, String.valueOf(getMessage()));
  }
}
