package io.foreknown.feeds.ndjson;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.feeds.Item;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Feeds for tests, and what is read of them in words. */
final class Given {
  static final String FILE = "feed.ndjson";

  /** A claim without a problem. */
  static final String RETRACTION =
      "{'type':'warning','id':'w1','revision':2,'status':'retracted','publishedAt':'2024-03-08'}"
          .replace('\'', '"');

  private Given() {}

  static InputStream feed(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  static List<Item> reading(String text) {
    return reading(text.getBytes(StandardCharsets.UTF_8));
  }

  static List<Item> reading(byte[] bytes) {
    return new NdjsonSource().read(new ByteArrayInputStream(bytes), FILE).toList();
  }

  static Claim claim(Item item) {
    if (item instanceof Item.Accepted accepted) {
      return accepted.claim();
    }
    throw new AssertionError(told(item));
  }

  static Rejection rejection(Item item) {
    if (item instanceof Item.Refused refused) {
      return refused.rejection();
    }
    throw new AssertionError(told(item));
  }

  /** For instance {@code 2 accepted w1}, or {@code 3 INVALID w1: hazard: is missing}. */
  static String told(Item item) {
    if (item instanceof Item.Refused refused) {
      Rejection rejection = refused.rejection();
      return "%d %s %s: %s"
          .formatted(
              rejection.origin().line(),
              rejection.reason(),
              rejection.claim(),
              problems(rejection, "; "));
    }
    Item.Accepted accepted = (Item.Accepted) item;
    return accepted.origin().line() + " accepted " + accepted.claim().header().id();
  }

  static String problems(Rejection rejection, String between) {
    return rejection.problems().stream()
        .map(Problem::toString)
        .collect(Collectors.joining(between));
  }

  static String resource(String name) {
    try (InputStream in = Given.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
