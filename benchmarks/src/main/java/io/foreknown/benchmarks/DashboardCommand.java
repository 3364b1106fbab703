package io.foreknown.benchmarks;

import io.foreknown.benchmarks.dashboard.Followers;
import io.foreknown.benchmarks.dashboard.ManualDashboard;
import io.foreknown.benchmarks.dashboard.Questions;
import io.foreknown.benchmarks.dashboard.Questions.Answered;
import io.foreknown.benchmarks.report.Report;
import io.foreknown.benchmarks.report.Table;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import io.foreknown.dashboard.view.ViewKind;
import java.net.BindException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How quickly a dashboard answers and pushes. */
@Command(
    name = "dashboard",
    description = "Lists, searches and memory with many events; news to many subscribers.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  benchmarks/run dashboard                     100,000 events, 500 subscribers",
      "  benchmarks/run dashboard --events 20000 --subscribers 100 --seconds 10"
    })
final class DashboardCommand implements Callable<Integer> {
  private static final double STATEMENTS = 0.05;
  private static final int MEGABYTE = 1_000_000;

  @Mixin private final Report report = new Report();

  @Option(
      names = "--events",
      paramLabel = "N",
      description = "in the views, with their claims and matches (default: ${DEFAULT-VALUE})")
  private int events = 100_000;

  @Option(
      names = "--subscribers",
      paramLabel = "N",
      description = "that follow alerts (default: ${DEFAULT-VALUE})")
  private int subscribers = 500;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "alerts a second (default: ${DEFAULT-VALUE})")
  private int rate = 100;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "of alerts, the first third not measured (default: ${DEFAULT-VALUE})")
  private int seconds = 30;

  @Override
  public Integer call() throws Exception {
    Map<String, Object> figures = new LinkedHashMap<>();
    Table table = new Table("question", "p50 ms", "p95 ms", "bytes");
    askAll(table, figures);
    followAll(figures);
    report.finish(table, figures);
    return 0;
  }

  private void askAll(Table table, Map<String, Object> figures) throws Exception {
    Recipe recipe = Recipe.of(events * 2L).withStatements(STATEMENTS);
    try (ManualDashboard manualDashboard = new ManualDashboard(recipe.end())) {
      long empty = used();
      double cold =
          manualDashboard.fill(new Workload(recipe).claims().iterator(), events, recipe.end());
      long megabytes = (used() - empty) / MEGABYTE;
      for (ViewKind viewKind : ViewKind.values()) {
        System.out.printf(
            "%,10d %s%n", manualDashboard.views().of(viewKind).size(), viewKind.word());
        figures.put(viewKind.word(), manualDashboard.views().of(viewKind).size());
      }
      System.out.printf("%,10d MB with one past moment%n", megabytes);
      figures.put("megabytes", megabytes);
      Questions questions = new Questions(manualDashboard);
      Instant past = recipe.end().minus(Duration.ofDays(30));
      double first = questions.first(past);
      System.out.printf("%,10.0f ms until the first past moment is computed%n", cold);
      figures.put("firstMomentMillis", cold);
      System.out.printf("%,10.0f ms until another one is shown%n", first);
      figures.put("firstOfMomentMillis", first);
      double search = questions.firstSearch(past);
      System.out.printf("%,10.0f ms until it is first searched%n", search);
      figures.put("firstSearchOfMomentMillis", search);
      List<Answered> answers = new ArrayList<>();
      questions.ask(past, answers::add);
      answers.forEach(of -> table.row(of.question(), of.p50Millis(), of.p95Millis(), of.bytes()));
      figures.put("answers", answers);
    }
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private void followAll(Map<String, Object> figures) throws BindException, InterruptedException {
    try (ManualDashboard manualDashboard = new ManualDashboard(Instant.now())) {
      Histogram micros = new Followers(manualDashboard, subscribers, rate, seconds).follow();
      double half = micros.getValueAtPercentile(50) / 1e3;
      double most = micros.getValueAtPercentile(99) / 1e3;
      System.out.printf(
          "%d subscribers, %d alerts a second: %,d received, p50 %.1f ms, p99 %.1f ms, most %.1f"
              + " ms%n",
          subscribers, rate, micros.getTotalCount(), half, most, micros.getMaxValue() / 1e3);
      figures.put("subscribers", subscribers);
      figures.put("alertsPerSecond", rate);
      figures.put("received", micros.getTotalCount());
      figures.put("p50Millis", half);
      figures.put("p99Millis", most);
      figures.put("mostMillis", micros.getMaxValue() / 1e3);
    }
  }
}
