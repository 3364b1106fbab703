package io.foreknown.operations.replay;

import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.alert.PlainAlert;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.history.ResultListener;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.PlainMatch;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Outcome;
import io.foreknown.domain.verdict.PlainDossier;
import io.foreknown.domain.verdict.PlainOutcome;
import io.foreknown.operations.disk.DiskMap;
import io.foreknown.operations.disk.SortedLines;
import io.foreknown.operations.work.InOrder;
import io.foreknown.schemas.mapping.OutputLine;
import io.foreknown.schemas.topic.Topic;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What stands at a moment, written and sorted as it is heard, so that nothing of it is held. */
final class DirectState implements Engine.EngineState, ResultListener, AutoCloseable {
  private final Instant clock;
  private final IntakeCounts intakeCounts;
  private final DiskMap rejections;
  private final ReplayListener replayListener;
  private final Map<Topic, SortedLines> states = new EnumMap<>(Topic.class);
  private final PlainState plain = new PlainState();
  private final InOrder<Supplier<Runnable>, Runnable> writing =
      new InOrder<>(Supplier::get, Runnable::run);

  /** Nothing is heard yet; does not close the rejections. */
  DirectState(
      Instant clock, IntakeCounts intakeCounts, DiskMap rejections, ReplayListener replayListener) {
    this.clock = clock;
    this.intakeCounts = intakeCounts;
    this.rejections = rejections;
    this.replayListener = replayListener;
    Path sorting = Path.of(System.getProperty("java.io.tmpdir", "."));
    ReplayFiles.STATES.forEach(topic -> states.put(topic, SortedLines.under(sorting)));
  }

  @Override
  public void match(PlainMatch match) {
    plain.add(match);
  }

  @Override
  public void dossier(PlainDossier dossier) {
    plain.add(dossier);
  }

  @Override
  public void outcome(PlainOutcome outcome) {
    plain.add(outcome);
  }

  @Override
  public void alert(PlainAlert alert) {
    plain.add(alert);
  }

  /** A line that is there, to be sorted in where no other thread is at work. */
  private Runnable sorting(Topic topic, String id, byte[] line) {
    return () -> lines(topic).add(id, line);
  }

  private SortedLines lines(Topic topic) {
    SortedLines lines = states.get(topic);
    if (lines == null) {
      throw new IllegalArgumentException(topic + " is no output");
    }
    return lines;
  }

  /** All has been heard. */
  void finish() {
    writing.finish();
  }

  @Override
  public void judged(long events, long of) {
    replayListener.waiting(of - events, of);
  }

  @Override
  public void match(Match match) {
    writing.add(() -> sorting(Topic.MATCHES, match.id(), OutputLine.of(match)));
  }

  @Override
  public void dossier(Dossier dossier) {
    writing.add(() -> sorting(Topic.DOSSIERS, dossier.event().id(), OutputLine.of(dossier)));
  }

  @Override
  public void outcome(Outcome outcome) {
    writing.add(() -> sorting(Topic.OUTCOMES, outcome.event().id(), OutputLine.of(outcome)));
  }

  @Override
  public void contradiction(Contradiction contradiction) {
    writing.add(
        () -> sorting(Topic.CONTRADICTIONS, contradiction.id(), OutputLine.of(contradiction)));
  }

  @Override
  public void question(Question question) {
    writing.add(() -> sorting(Topic.QUESTIONS, question.id(), OutputLine.of(question)));
  }

  @Override
  public void link(Link link) {
    writing.add(() -> sorting(Topic.LINKS, link.id(), OutputLine.of(link)));
  }

  @Override
  public void scorecard(Scorecard scorecard) {
    writing.add(() -> sorting(Topic.SCORECARDS, scorecard.spec().id(), OutputLine.of(scorecard)));
  }

  @Override
  public void alert(Alert alert) {
    writing.add(() -> sorting(Topic.ALERTS, alert.id(), OutputLine.of(alert)));
  }

  @Override
  public Instant clock() {
    return clock;
  }

  @Override
  public IntakeCounts intakeCounts() {
    return intakeCounts;
  }

  @Override
  public void lines(Topic topic, Consumer<Chunk> chunks) {
    if (topic == Topic.REJECTED) {
      rejections.forEach((order, line) -> chunks.accept(Chunk.of(line)));
    } else {
      plain.of(topic).write(lines(topic), chunks);
    }
  }

  @Override
  public void close() {
    states.values().forEach(SortedLines::close);
  }
}
