package io.foreknown.dashboard.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Measures how long news takes to many subscribers; how to run it stands in docs/dashboard.md. */
final class MeasureStreams {
  private static final int SUBSCRIBERS = 500;
  private static final int A_SECOND = 100;
  private static final int SECONDS = 30;
  private static final int WARM_UP = 10;

  private final long[] told = new long[A_SECOND * SECONDS];
  private final List<Long> micros = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch live = new CountDownLatch(SUBSCRIBERS);

  private MeasureStreams() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    new MeasureStreams().run();
  }

  private void run() throws IOException, InterruptedException {
    try (Running running = new Running()) {
      List<Thread> readers = new ArrayList<>();
      for (int number = 0; number < SUBSCRIBERS; number++) {
        Thread reader = new Thread(null, () -> read(running.at("/")), "reader", 128 * 1024);
        reader.start();
        readers.add(reader);
      }
      live.await();
      tell(running);
      for (Thread reader : readers) {
        reader.join();
      }
    }
    Collections.sort(micros);
    System.out.printf(
        "%d subscribers, %d alerts a second: %d received, p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
        SUBSCRIBERS,
        A_SECOND,
        micros.size(),
        micros.get(micros.size() / 2) / 1e3,
        micros.get(micros.size() * 99 / 100) / 1e3,
        micros.get(micros.size() - 1) / 1e3);
  }

  private void tell(Running running) {
    long began = System.nanoTime();
    for (int number = 0; number < told.length; number++) {
      long due = began + number * (1_000_000_000L / A_SECOND);
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      told[number] = System.nanoTime();
      running.newsroom.alert("a" + number, "w1", "2024-03-08");
    }
  }

  private void read(URI at) {
    try (Socket socket = new Socket(at.getHost(), at.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /stream/alerts HTTP/1.1\r\nHost: localhost\r\n\r\n"
                  .getBytes(StandardCharsets.UTF_8));
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("event: live")) {
          live.countDown();
        }
        int record = line.indexOf("\"record\":{\"id\":\"a");
        if (record >= 0) {
          int from = record + "\"record\":{\"id\":\"a".length();
          int number = Integer.parseInt(line.substring(from, line.indexOf('"', from)));
          if (number >= A_SECOND * WARM_UP) {
            micros.add((System.nanoTime() - told[number]) / 1_000);
          }
          if (number == told.length - 1) {
            return;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
