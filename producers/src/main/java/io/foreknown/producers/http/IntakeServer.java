package io.foreknown.producers.http;

import io.foreknown.monitor.http.HttpListener;
import io.foreknown.producers.publish.ClaimProducer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.BindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** Jetty with the intake. Closing it lets bodies that are being read come to their end. */
public final class IntakeServer implements AutoCloseable {
  private static final int THREADS = 48;

  /** A sender that is silent for so long has gone. */
  private static final long IDLE_MILLIS = 60_000;

  private static final long CLOSING_MILLIS = 20_000;

  /**
   * Jetty's own is one second, in which a sender on a busy machine may well be silent; an idle
   * client delays closing by as much.
   */
  private static final long CLOSING_IDLE_MILLIS = 3_000;

  private final HttpListener listener;
  private final IntakeHandler handler;

  private IntakeServer(
      IntakeSettings settings, Map<String, Reception> receptions, IntakeContext intakeContext) {
    this.handler = new IntakeHandler(receptions, intakeContext, settings);
    this.listener = new HttpListener(settings.http(), "intake", THREADS);
    listener.connector().setIdleTimeout(IDLE_MILLIS);
    listener.connector().setShutdownIdleTimeout(CLOSING_IDLE_MILLIS);
    listener.server().setStopTimeout(CLOSING_MILLIS);
    listener.answer(new GracefulHandler(handler), handler::answered);
  }

  /**
   * What bodies are taken with.
   *
   * @param clock tells when a body came
   * @param meters where requests are counted
   */
  public record IntakeContext(ClaimProducer producer, InstantSource clock, MeterRegistry meters) {}

  /**
   * Starts to take bodies.
   *
   * @param receptions by path; closed by the caller, after the server
   * @throws BindException if the port is taken
   */
  public static IntakeServer start(
      IntakeSettings settings, Map<String, Reception> receptions, IntakeContext intakeContext)
      throws BindException {
    IntakeServer intake = new IntakeServer(settings, receptions, intakeContext);
    intake.listener.start();
    return intake;
  }

  /** Where it is. */
  public URI address() {
    return listener.address();
  }

  /** Whether the brokers took the last body. */
  public boolean isReady() {
    return handler.trouble() == null;
  }

  @Override
  public void close() {
    listener.close();
  }
}
