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
import org.apache.kafka.common.header.internals.RecordHeaders;
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

  /** Names the claim that caused it, and the stage. */
  public static Rejection of(ErrorHandlerContext context, Throwable thrown) {
    Headers headers = context.headers() == null ? new RecordHeaders() : context.headers();
    Cause cause = Cause.read(headers);
    Origin here = new Origin(null, null, context.topic(), context.partition(), context.offset());
    Problem problem =
        thrown instanceof TooLargeException
            ? new Problem("", String.valueOf(thrown.getMessage()))
            : Fault.problem(thrown);
    return new Rejection(
        thrown instanceof TooLargeException ? Reason.TOO_LARGE : Reason.FAULT,
        List.of(new Problem(String.valueOf(context.processorNodeId()), problem.message())),
        cause == null ? null : cause.claim(),
        cause == null ? here : cause.origin(),
        ByteBuffer.allocate(0));
  }
}
