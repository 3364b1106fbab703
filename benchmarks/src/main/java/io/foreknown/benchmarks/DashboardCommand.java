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
import io.foreknown.domain.claim.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
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
    footer = {
      "  benchmarks/run dashboard                     100,000 events, 500 subscribers",
      "  benchmarks/run dashboard --events 20000 --subscribers 100 --seconds 10"
    })
final class DashboardCommand implements Callable<Integer> {
  private static final double STATEMENTS = 0.05;

  @Mixin private final Report report = new Report();

  @Option(names = "--events", description = "in the views, with their claims and matches")
  private int events = 100_000;

  @Option(names = "--subscribers", description = "that follow alerts")
  private int subscribers = 500;

  @Option(names = "--rate", description = "alerts a second")
  private int rate = 100;

  @Option(names = "--seconds", description = "of alerts, the first third not measured")
  private int seconds = 30;

  private final Map<String, Object> figures = new LinkedHashMap<>();

  @Override
  public Integer call() throws Exception {
    Table table = new Table("question|p50 ms|p95 ms|bytes");
    askAll(table);
    try (ManualDashboard dashboard = new ManualDashboard(Instant.now())) {
      Histogram micros = new Followers(dashboard, subscribers, rate, seconds).follow();
      show("alerts received", micros.getTotalCount());
      show("ms to half of them", micros.getValueAtPercentile(50) / 1e3);
      show("ms to 99 of 100", micros.getValueAtPercentile(99) / 1e3);
      show("ms to the last", micros.getMaxValue() / 1e3);
    }
    report.finish(table, figures);
    return 0;
  }

  private void askAll(Table table) throws Exception {
    Recipe recipe = Recipe.of(events * 2L).withStatements(STATEMENTS);
    Iterator<Claim> claims = new Workload(recipe).claims().iterator();
    try (ManualDashboard dashboard = new ManualDashboard(recipe.end())) {
      long empty = used();
      double cold = dashboard.fill(claims, events, recipe.end());
      show("MB with one past moment", (used() - empty) / 1e6);
      for (ViewKind viewKind : ViewKind.values()) {
        show(viewKind.word(), dashboard.views().of(viewKind).size());
      }
      Instant past = recipe.end().minus(Duration.ofDays(30));
      Questions questions = new Questions(dashboard, past);
      show("ms until the first past moment is computed", cold);
      show("ms until another one is shown", questions.millis(Questions.OF_PAST));
      show("ms until it is first searched", questions.millis(Questions.SEARCH_OF_PAST));
      List<Answered> answers = questions.ask();
      answers.forEach(of -> table.row(of.question(), of.p50Millis(), of.p95Millis(), of.bytes()));
      figures.put("answers", answers);
    }
  }

  private void show(String what, Number figure) {
    System.out.printf("%,12.1f %s%n", figure.doubleValue(), what);
    figures.put(what, figure);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
