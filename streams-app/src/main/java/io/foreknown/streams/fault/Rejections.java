package io.foreknown.streams.fault;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Fault;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Rejections of what a stage failed on. */
public final class Rejections {
  private Rejections() {}

  /** Whether a fault of ours was thrown; brokers, registries and stores throw what is none. */
  public static boolean isOurs(Throwable thrown) {
    return thrown instanceof RuntimeException
        && !(thrown instanceof KafkaException)
        && !(thrown instanceof UncheckedIOException);
  }

  /** A fault, or a value that no record holds. */
  public static Reason reason(Throwable thrown) {
    return thrown instanceof TooLargeException ? Reason.TOO_LARGE : Reason.FAULT;
  }

  /** What was thrown, in words. */
  public static Problem problem(Throwable thrown) {
    return thrown instanceof TooLargeException
        ? new Problem("", String.valueOf(thrown.getMessage()))
        : Fault.problem(thrown);
  }

  /** Names the claim that the headers of the record give as its cause, and the stage. */
  public static Rejection of(ErrorHandlerContext context, Headers headers, Throwable thrown) {
    Cause cause = Cause.read(headers);
    Origin here = new Origin(null, null, context.topic(), context.partition(), context.offset());
    String stage = String.valueOf(context.processorNodeId());
    return new Rejection(
        reason(thrown),
        List.of(new Problem(stage, problem(thrown).message())),
        cause == null ? null : cause.claim(),
        cause == null ? here : cause.origin(),
        ByteBuffer.allocate(0));
  }
}
