package io.foreknown.benchmarks.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.ViewKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Many who follow the stream of alerts, and how long each alert takes to each of them. */
public final class Followers {
  private static final String MARK = "\"record\":{\"id\":\"a";
  private static final int STACK_BYTES = 128 * 1024;
  private static final Instant PUBLISHED = Instant.parse("2026-01-01T00:00:00Z");

  private final ManualDashboard dashboard;
  private final int many;
  private final int aSecond;
  private final long[] published;
  private final int unmeasured;
  private final Histogram micros = new ConcurrentHistogram(3);
  private final CountDownLatch live;

  /** So many, for so many seconds, of which the first third is not measured. */
  public Followers(ManualDashboard dashboard, int many, int aSecond, int seconds) {
    this.dashboard = dashboard;
    this.many = many;
    this.aSecond = aSecond;
    this.published = new long[aSecond * seconds];
    this.unmeasured = published.length / 3;
    this.live = new CountDownLatch(many);
  }

  /** Microseconds from publishing an alert to a follower's having read it. */
  public Histogram follow() throws InterruptedException {
    List<Thread> readers = new ArrayList<>();
    for (int number = 0; number < many; number++) {
      Thread reader = new Thread(null, this::read, "follower", STACK_BYTES);
      reader.setDaemon(true);
      reader.start();
      readers.add(reader);
    }
    live.await();
    publish();
    for (Thread reader : readers) {
      reader.join();
    }
    return micros;
  }

  /** At a steady rate, whether or not they keep up. */
  private void publish() {
    long began = System.nanoTime();
    for (int number = 0; number < published.length; number++) {
      long due = began + number * (1_000_000_000L / aSecond);
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      published[number] = System.nanoTime();
      dashboard.publish(ViewKind.ALERTS, PUBLISHED, alert(number));
    }
  }

  private static ObjectNode alert(int number) {
    ObjectNode alert = JsonNodeFactory.instance.objectNode();
    alert.put("id", "a" + number).put("state", "ACTIVE").put("subject", "w" + number);
    alert.put("kind", "VERDICT").put("severity", "HIGH");
    alert.put("headline", "Terrorism at a place: a public warning came 1 to 2 days before");
    alert.put("causedBy", "c" + number).put("publishedAt", PUBLISHED.toString());
    alert.putArray("links").add("https://news.example/" + number);
    return alert;
  }

  private void read() {
    URI at = dashboard.at("/");
    try (Socket socket = new Socket(at.getHost(), at.getPort())) {
      String request = "GET /stream/alerts?since=now HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      int last = -1;
      for (String line = lines.readLine();
          line != null && last < published.length - 1;
          line = lines.readLine()) {
        if (line.equals("event: live")) {
          live.countDown();
        }
        last = Math.max(last, number(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the alert that a line holds, which is noted; -1: it holds none. */
  private int number(String line) {
    int mark = line.indexOf(MARK);
    if (mark < 0) {
      return -1;
    }
    int from = mark + MARK.length();
    int number = Integer.parseInt(line.substring(from, line.indexOf('"', from)));
    if (number >= unmeasured) {
      micros.recordValue((System.nanoTime() - published[number]) / 1_000);
    }
    return number;
  }
}
