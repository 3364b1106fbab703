package io.foreknown.feeds.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a story names counts for its claims where it cannot mean anything else. */
class CarriedClaimsTest {
  private static final String REPORT =
      """
      {"type":"incident","id":"%s","hazard":"fire","outcome":"occurred","began":"2024-04-01"%s}""";
  private static final Mention DELTA = new Mention("delta", "Delta", List.of(), null);
  private static final Mention OMEGA = new Mention("omega", "Omega", List.of("Delta"), null);

  private final Problems problems = new Problems();

  @Test
  void theOnlyReportIsOfTheOnlyEvent() throws JsonProcessingException {
    assertThat(read(of(List.of("e", "e"), List.of(DELTA)), report("i")))
        .singleElement()
        .extracting(claim -> claim.header().event())
        .isEqualTo("e");
  }

  @Test
  void severalReportsOrEventsAreNotJoined() throws JsonProcessingException {
    assertThat(read(of(List.of("e"), List.of(DELTA)), report("i"), report("j")))
        .extracting(claim -> claim.header().event())
        .containsExactly(null, null);
    assertThat(read(of(List.of("e", "f"), List.of(DELTA)), report("i")))
        .extracting(claim -> claim.header().event())
        .containsExactly((String) null);
  }

  @Test
  void storyThatCarriesTooManyClaimsIsRefusedAtOnce() throws JsonProcessingException {
    String[] many = new String[CarriedClaims.MOST + 1];
    Arrays.setAll(many, number -> report("i" + number));

    assertThat(read(of(List.of("e"), List.of(DELTA)), many)).isEmpty();
    assertThat(problems.found())
        .containsExactly(new Problem("claims", "has 1001 claims, at most 1000 are allowed"));
  }

  @Test
  void severalPlacesAreNotGuessedAmong() throws JsonProcessingException {
    assertThat(read(of(List.of(), List.of(DELTA, OMEGA)), report("i"))).isEmpty();
    assertThat(problems.found()).containsExactly(new Problem("claims[0].places", "is missing"));
  }

  @Test
  void namesOfSeveralAreRefused() throws JsonProcessingException {
    read(of(List.of(), List.of(DELTA, OMEGA)), REPORT.formatted("i", ",\"places\":[\"Delta\"]"));

    assertThat(problems.found())
        .containsExactly(new Problem("claims[0].places[0]", "'Delta' may be any of delta, omega"));
  }

  @Test
  void ofManyThatANameMayBeTheFirstAreListed() throws JsonProcessingException {
    List<Mention> many =
        IntStream.range(0, 1_000)
            .mapToObj(i -> new Mention("m" + i, "Delta", List.of(), null))
            .toList();

    read(of(List.of(), many), REPORT.formatted("i", ",\"places\":[\"Delta\"]"));

    assertThat(problems.found())
        .containsExactly(
            new Problem("claims[0].places[0]", "'Delta' may be any of m0, m1, m2, m3, m4, …"));
  }

  @Test
  void storyThatTellsNothingAddsNothing() throws JsonProcessingException {
    assertThat(read(of(List.of(), List.of(DELTA)), report("i")))
        .singleElement()
        .extracting(claim -> claim.header().story())
        .isNull();
  }

  private static String report(String id) {
    return REPORT.formatted(id, "");
  }

  private static Background of(List<String> events, List<Mention> places) {
    return new Background(
        new Story(null, null, null, null),
        events,
        new Mentions("places", places),
        new Mentions("parties", List.of()));
  }

  private List<Claim> read(Background background, String... claims) throws JsonProcessingException {
    List<JsonNode> given = new ArrayList<>();
    for (String claim : claims) {
      given.add(new ObjectMapper().readTree(claim));
    }
    Edition edition = Given.edition(0, 1, PublicationStatus.USABLE);
    return new CarriedClaims(edition, background, problems).read(given, "claims");
  }
}
