package io.foreknown.domain.score;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aSpec;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.domain.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoreSpecsTest {
  private final ScoreSpec all = aSpec("all").spec();
  private final ScoreSpec allies = aSpec("allies").ofIssuers("us", "uk").spec();
  private final ScoreSpecs specs = new ScoreSpecs(List.of(all, allies));

  @Test
  void issuerThatNoSpecNamesGetsOneOfItsOwn() {
    assertThat(specs.of(aWarning("w1").by(party("iran")).event()))
        .containsExactly(all, allies, ScoreSpec.ofIssuer("iran"));
    assertThat(ScoreSpecs.NONE.of(aWarning("w1").by(party("us")).event()))
        .containsExactly(ScoreSpec.ofIssuer("us"));
  }

  @Test
  void issuerThatASpecNamesGetsNone() {
    assertThat(specs.of(aWarning("w1").by(party("us")).event())).containsExactly(all, allies);
  }

  @Test
  void incidentsCountForDeclaredSpecsOnly() {
    assertThat(specs.of(aReport("i1").event())).containsExactly(all, allies);
    assertThat(ScoreSpecs.NONE.of(aReport("i1").event())).isEmpty();
  }

  @Test
  void specOfAnIssuerCountsItsWarningsWithinTheHorizon() {
    assertThat(ScoreSpec.ofIssuer("iran"))
        .isEqualTo(
            new ScoreSpec(
                "issuer:iran",
                Set.of("iran"),
                null,
                null,
                null,
                null,
                Policy.WITHIN_HORIZON,
                false));
  }

  @Test
  void declaredSpecIsFoundByItsId() {
    assertThat(specs.named("all")).isEqualTo(all);
    assertThat(specs.named("allies")).isEqualTo(allies);
  }

  @Test
  void idOfAnIssuersSpecNamesTheIssuer() {
    assertThat(specs.named("issuer:iran")).isEqualTo(ScoreSpec.ofIssuer("iran"));
    assertThat(specs.named("issuer:a:b")).isEqualTo(ScoreSpec.ofIssuer("a:b"));
  }

  @Test
  void declaredSpecTakesPrecedenceOverAnIssuersOfTheSameId() {
    ScoreSpec declared = aSpec("issuer:us").inWindow().spec();

    assertThat(new ScoreSpecs(List.of(declared)).named("issuer:us")).isEqualTo(declared);
  }

  @Test
  void unknownIdIsRefused() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> specs.named("enemies"))
        .withMessage("'enemies' is no scorecard that is declared");
  }

  @Test
  void declaredSpecsAreCopied() {
    List<ScoreSpec> declared = new ArrayList<>(List.of(all));
    ScoreSpecs copied = new ScoreSpecs(declared);
    declared.add(allies);

    assertThat(copied.declared()).containsExactly(all);
  }
}
