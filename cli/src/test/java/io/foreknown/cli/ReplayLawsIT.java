package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.given.Any;
import io.foreknown.feeds.ndjson.ClaimJson;
import io.foreknown.operations.replay.ReplayFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What must hold for any claims, on a real broker: slow, so one try, of other claims each time. */
class ReplayLawsIT {
  private static final Path DATA = SharedStack.directory();

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void sixPartitionsAndAnyOrderGiveTheSameBytesAsTheDirectEngine(
      @ForAll("claims") List<Claim> claims, @ForAll Random random) throws IOException {
    List<Claim> shuffled = new ArrayList<>(claims);
    shuffled.addAll(claims.subList(0, claims.size() / 4));
    Collections.shuffle(shuffled, random);

    Path one = directly(claims);
    Path six = replayed(shuffled, 6);

    Directly.assertSameBytes(ReplayFiles.STATES.stream().map(ReplayFiles::file).toList(), six, one);
    for (String file : List.of("matches.ndjson", "contradictions.ndjson", "alerts.ndjson")) {
      assertThat(Files.readAllLines(one.resolve(file))).as(file).isNotEmpty();
    }
  }

  private static Path directly(List<Claim> claims) throws IOException {
    Path work = Files.createTempDirectory(DATA, "directly-");
    Directly.replayed(work, written(claims, work).toString());
    return work;
  }

  private static Path written(List<Claim> claims, Path directory) throws IOException {
    return Files.write(
        directory.resolve("claims.ndjson"), claims.stream().map(ClaimJson::write).toList());
  }

  private static Path replayed(List<Claim> claims, int partitions) throws IOException {
    Path work = Files.createTempDirectory(DATA, "replayed-");
    Path file = written(claims, work);
    Served.at(DATA)
        .done(
            "replay",
            file.toString(),
            "--partitions",
            Integer.toString(partitions),
            "--out",
            work.toString());
    return work;
  }

  @Provide
  Arbitrary<List<Claim>> claims() {
    return Arbitraries.oneOf(warning(), report(), statement()).list().ofSize(300);
  }

  private static Arbitrary<Claim> warning() {
    return Combinators.combine(Any.warning(), event(), retracted())
        .as((warning, event, retracted) -> withdrawn(warning.ofEvent(event).claim(), retracted));
  }

  private static Arbitrary<Claim> report() {
    return Combinators.combine(Any.report(), event(), retracted())
        .as((report, event, retracted) -> withdrawn(report.ofEvent(event).claim(), retracted));
  }

  private static Arbitrary<Claim> statement() {
    return Combinators.combine(Any.statement(), Arbitraries.integers().between(1, 99), retracted())
        .as(
            (statement, number, retracted) ->
                withdrawn(statement.named("s" + number).claim(), retracted));
  }

  private static Arbitrary<String> event() {
    return Arbitraries.integers().between(1, 12).map(number -> "e" + number).injectNull(0.5);
  }

  private static Arbitrary<Boolean> retracted() {
    return Arbitraries.integers().between(1, 10).map(number -> number == 1);
  }

  private static Claim withdrawn(Claim claim, boolean isRetracted) {
    Header of = claim.header();
    return isRetracted
        ? new Retraction(
            new Header(
                of.id(),
                of.revision(),
                of.publishedAt(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null),
            claim.type())
        : claim;
  }
}
