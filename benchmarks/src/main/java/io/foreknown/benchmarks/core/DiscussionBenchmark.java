package io.foreknown.benchmarks.core;

import io.foreknown.domain.contradiction.Discussion;
import io.foreknown.domain.contradiction.Held;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What one statement more costs on a question that has many, at equal numbers of positions. Each
 * call adds one and takes it back, so that the number stays.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DiscussionBenchmark {
  private static final int MORE = 64;

  /** On the question. */
  @Param({"10", "1000", "100000"})
  public int statements;

  /** What is asked. */
  @Param public Debate debate = Debate.SCALE;

  /** Who speaks. */
  @Param public Crowd crowd = Crowd.MANY;

  private List<Held> fresh = List.of();
  private List<Held> newer = List.of();
  private List<Held> late = List.of();
  private Discussion discussion = debate.empty();
  private int next;

  /** Who speaks. */
  public enum Crowd {
    /** As many as there are statements. */
    MANY {
      @Override
      int speaker(int number) {
        return number;
      }
    },
    /** Ten, who change their minds all the time. */
    FEW {
      @Override
      int speaker(int number) {
        return number % SPEAKERS;
      }
    };

    private static final int SPEAKERS = 10;

    abstract int speaker(int number);
  }

  /** Lets them speak. */
  @Setup
  public void discuss() {
    discussion = debate.empty();
    for (int number = 0; number < statements; number++) {
      var unused = discussion.put(debate.held("s" + number, number, crowd.speaker(number)));
    }
    fresh = more(each -> debate.held("f" + each, statements + each, -1 - each));
    newer = more(each -> debate.held("n" + each, statements + each, known(each)));
    late = more(each -> debate.held("l" + each, middle(each), known(each)));
  }

  private int known(int each) {
    return crowd.speaker((int) ((long) statements * each / MORE));
  }

  private int middle(int each) {
    return (statements + each) / 2;
  }

  private static List<Held> more(IntFunction<Held> of) {
    return IntStream.range(0, MORE).mapToObj(of).toList();
  }

  /** The newest statement, by somebody who had not spoken. */
  @Benchmark
  public void fresh(Blackhole sink) {
    addAndTakeBack(fresh, sink);
  }

  /** The newest statement, by one who had spoken. */
  @Benchmark
  public void newer(Blackhole sink) {
    addAndTakeBack(newer, sink);
  }

  /** A statement published halfway, by one who had spoken. */
  @Benchmark
  public void late(Blackhole sink) {
    addAndTakeBack(late, sink);
  }

  private void addAndTakeBack(List<Held> those, Blackhole sink) {
    Held held = those.get(next++ % MORE);
    sink.consume(discussion.put(held));
    sink.consume(discussion.remove(held.attribution().claim()));
  }
}
