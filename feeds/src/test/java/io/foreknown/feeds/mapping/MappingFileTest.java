package io.foreknown.feeds.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import org.junit.jupiter.api.Test;

class MappingFileTest {
  @Test
  void allProblemsAreReportedAtOnce() {
    assertProblems(
        """
        csv: {delimiter: "||", charset: utf-16, quotes: "'"}
        zone: Moscow
        skips: []
        skip: [{when: "{a", in: [x]}]
        tables: {attacks: {Bombing: security.terrorism}}
        claims:
          - type: incident
            isuer: {id: x}
            id: "{id"
            hazard: {$lookup: "{attack}", in: atacks}
            began: {$time: "{when}", format: "dd.QQQQQQ"}
            ended: {$tme: "{when}"}
            places: [{$place: "{city}", level: town, near: "{x}"}]
            killed: {$number: "{killed}", else: 0}
        """,
        """
        mapping.yaml
          csv.charset: 'utf-16' cannot be used: UTF-8, ISO-8859-* and windows-125* can
          csv.delimiter: '||' is no single character of ASCII, nor tab
          csv: unknown field 'quotes', did you mean 'quote'? There are charset, delimiter, quote, header, newHeader, rest
          zone: 'Moscow' is no time zone such as Europe/Moscow or UTC
          skip[0].when: '{a' has a brace without its partner
          skip[0].why: is missing
          claims[0].id: '{id' has a brace without its partner
          claims[0].hazard.in: there is no table 'atacks', but [attacks]
          claims[0].began.format: 'dd.QQQQQQ' is no pattern of a time: Too many pattern letters: Q
          claims[0].ended: unknown conversion '$tme'; there are $date, $digest, $each, $first, $geometry, $lookup, $number, $party, $place, $point, $polygon, $time
          claims[0].places[0].level: 'town' is none of [country, region, city, district, site]
          claims[0].places[0]: unknown field 'near'; there are $place, in, level, at, kind, unknown
          claims[0].killed: unknown field 'else'; there are $number
          unknown field 'skips', did you mean 'skip'? There are csv, json, xml, file, absent, zone, skip, tables, claims\
        """);
  }

  @Test
  void fieldsThatNoClaimHasAreReportedBeforeAnyRow() {
    assertProblems(
        """
        claims: [{type: incident, id: "{id}", hazzard: "{h}", places: [{name: "{x}"}]}]
        """,
        """
        mapping.yaml
          claims[0].publishedAt: is missing
          claims[0].hazard: is missing
          claims[0].outcome: is missing, one of occurred, foiled, disproved is expected
          claims[0].began: is missing
          claims[0].places[0].id: is missing
          claims[0]: unknown field 'hazzard', did you mean 'hazard'?\
        """);
  }

  @Test
  void fileWithoutClaimsIsRefused() {
    assertProblems("zone: UTC", "claims: is missing, a list of claims with at least one entry");
    assertProblems("claims: [text]", "claims[0]: the fields of a claim are expected");
  }

  @Test
  void whatIsNoYamlIsRefused() {
    assertProblems("claims: [", "mapping.yaml is not YAML: ");
    assertProblems(
        "zone: UTC\nzone: UTC", "mapping.yaml is not YAML: Duplicate field 'zone', at line 2");
    assertProblems(
        "zone: UTC\n---\nzone: UTC", "mapping.yaml goes on with a second document at line 3");
  }

  private static void assertProblems(String yaml, String message) {
    assertThatThrownBy(() -> Given.mapping(yaml))
        .isInstanceOf(InvalidValueException.class)
        .satisfies(
            e ->
                assertThat(String.valueOf(e.getMessage()))
                    .startsWith(
                        message.startsWith("mapping.yaml")
                            ? message
                            : "mapping.yaml\n  " + message));
  }
}
