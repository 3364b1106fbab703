package io.foreknown.cli;

import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.settings.WebhooksFile;
import io.foreknown.dashboard.webhook.WebhookSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** To whom a dashboard posts news. */
final class WebhookOptions {
  @Option(
      names = "--webhooks",
      paramLabel = "FILE",
      description = "endpoints to post news to, as YAML; on one instance only, or each posts")
  private @Nullable Path file;

  @Option(
      names = "--webhooks-dir",
      paramLabel = "DIR",
      description = "keeps how far each endpoint has come (default: in --data-dir)")
  private @Nullable Path directory;

  /** The settings; reads the file. */
  WebhookSettings settings(Cluster cluster) {
    if (file == null) {
      return WebhookSettings.none();
    }
    Path kept = directory == null ? cluster.webhookDirectory() : directory;
    return new WebhookSettings(WebhooksFile.read(file), kept);
  }
}
