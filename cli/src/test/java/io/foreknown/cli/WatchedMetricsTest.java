package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Board, rules and targets say what the compose file and the programs say. */
class WatchedMetricsTest {
  @Test
  void namesAreFoundAmongFunctionsLabelsAndRanges() {
    assertThat(
            WatchedMetrics.namesIn(
                "60 * sum by (le, what) (rate(one_total{state!=\"x_y\"}[5m])) > 1 and two == 0"))
        .containsExactly("one_total", "two");
  }

  /** They are held against a dashboard by DashboardIT, against ServeIT, and against WaysInIT. */
  @Test
  void everyMetricIsOneThatATestLooksForInAProgram() throws IOException {
    assertThat(WatchedMetrics.names())
        .hasSizeGreaterThan(10)
        .allMatch(
            name ->
                name.equals("up")
                    || name.matches("foreknown_(dashboard|webhook|channel|pipeline|feed|intake)_.*")
                    || name.matches("(kafka|jvm|process)_.*"));
  }

  @Test
  void everyRuleSaysWhatIsWrongAndWhatToDo() throws IOException {
    List<JsonNode> rules = new ArrayList<>();
    WatchedMetrics.read(WatchedMetrics.RULES)
        .path("groups")
        .forEach(group -> group.path("rules").forEach(rules::add));

    assertThat(rules).extracting(rule -> rule.path("alert").asText()).doesNotHaveDuplicates();
    assertThat(rules)
        .isNotEmpty()
        .allSatisfy(
            rule -> {
              assertThat(rule.path("annotations").path("summary").asText()).isNotEmpty();
              assertThat(rule.path("annotations").path("action").asText()).isNotEmpty();
              assertThat(rule.path("labels").path("severity").asText()).isIn("warning", "critical");
            });
  }

  @Test
  void everyRuleHasARunbookAndATest() throws IOException {
    List<JsonNode> rules = new ArrayList<>();
    WatchedMetrics.read(WatchedMetrics.RULES)
        .path("groups")
        .forEach(group -> group.path("rules").forEach(rules::add));
    List<String> alerts = rules.stream().map(rule -> rule.path("alert").asText()).toList();
    List<String> tested = new ArrayList<>();
    WatchedMetrics.read(WatchedMetrics.RULES.resolveSibling("rules_test.yml"))
        .path("tests")
        .forEach(test -> tested.add(test.path("name").asText()));

    assertThat(tested).isEqualTo(alerts);
    assertThat(
            Pages.text(Path.of("..", "docs", "how-to", "alerts.md"))
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring("## ".length())))
        .containsExactlyElementsOf(alerts);
    assertThat(rules)
        .allSatisfy(
            rule ->
                assertThat(rule.path("annotations").path("runbook").asText())
                    .isEqualTo(
                        "docs/how-to/alerts.md#"
                            + rule.path("alert").asText().toLowerCase(Locale.ROOT)));
  }

  @Test
  void prometheusAsksThePortsAtWhichProgramsAnswer() throws IOException {
    ComposeFile compose = ComposeFile.read();
    List<String> targets = new ArrayList<>();
    WatchedMetrics.read(Path.of("..", "compose", "prometheus", "prometheus.yml"))
        .path("scrape_configs")
        .forEach(
            job ->
                job.path("static_configs")
                    .forEach(of -> targets.addAll(ComposeFile.texts(of.path("targets")))));

    List<String> answering = new ArrayList<>();
    compose
        .instances()
        .forEach(
            name ->
                answering.add(
                    "%s:%d"
                        .formatted(
                            name,
                            compose
                                .command(name)
                                .<Integer>matchedOptionValue("--metrics-port", 0))));
    answering.add(
        "dashboard:%d"
            .formatted(compose.command("dashboard").<Integer>matchedOptionValue("--port", 0)));
    assertThat(targets).containsExactlyInAnyOrderElementsOf(answering);
  }

  @Test
  void theBoardAsksTheSourceThatIsProvisioned() throws IOException {
    JsonNode source =
        WatchedMetrics.read(
                Path.of(
                    "..", "compose", "grafana", "provisioning", "datasources", "prometheus.yml"))
            .path("datasources")
            .path(0);

    assertThat(WatchedMetrics.read(WatchedMetrics.BOARD).path("panels").findValues("datasource"))
        .isNotEmpty()
        .allSatisfy(
            used -> assertThat(used.path("uid").asText()).isEqualTo(source.path("uid").asText()));
  }
}
