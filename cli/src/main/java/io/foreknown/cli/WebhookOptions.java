package io.foreknown.cli;

import io.foreknown.dashboard.webhook.WebhookSettings;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.settings.WebhooksFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** To whom a dashboard posts news. */
final class WebhookOptions {
  @Option(
      names = "--webhooks",
      paramLabel = "FILE",
      description =
          "endpoints and channels to send news to, as YAML; on one instance only, or each sends")
  private @Nullable Path file;

  @Option(
      names = "--webhooks-dir",
      paramLabel = "DIR",
      description = "keeps how far each of them has come (default: in --data-dir)")
  private @Nullable Path directory;

  /** The settings; reads the file. */
  WebhookSettings settings(Cluster cluster) {
    if (file == null) {
      return WebhookSettings.none();
    }
    Path kept = directory == null ? cluster.webhookDirectory() : directory;
    WebhooksFile.Found found = WebhooksFile.read(file);
    return new WebhookSettings(found.endpoints(), found.channels(), kept);
  }
}
