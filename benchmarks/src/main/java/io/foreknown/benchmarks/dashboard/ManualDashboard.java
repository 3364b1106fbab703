package io.foreknown.benchmarks.dashboard;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.feed.Progress;
import io.foreknown.dashboard.http.HttpServer;
import io.foreknown.dashboard.http.MetricsPage;
import io.foreknown.dashboard.http.Site;
import io.foreknown.dashboard.past.Archive;
import io.foreknown.dashboard.past.Past;
import io.foreknown.dashboard.stream.Output;
import io.foreknown.dashboard.stream.StreamToken;
import io.foreknown.dashboard.stream.SubscriptionHub;
import io.foreknown.dashboard.view.At;
import io.foreknown.dashboard.view.Published;
import io.foreknown.dashboard.view.ReadModel;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.monitor.http.HttpSettings;
import io.foreknown.schemas.json.RecordJson;
import io.foreknown.schemas.mapping.ClaimToAvro;
import io.foreknown.schemas.mapping.ContentHashes;
import java.net.BindException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/** A server that shows what is put into it by hand. */
public final class ManualDashboard implements AutoCloseable {
  private static final int MOST = 1_000_000;
  private static final int BATCH = 1_000;

  private final ReadModel readModel = new ReadModel(MOST);
  private final Archive archive = new Archive(MOST);
  private final SubscriptionHub hub = new SubscriptionHub(readModel, archive, false);
  private final Past past = new Past(archive, Rules.shipped(), readModel.views());
  private final MetricsPage metrics = new MetricsPage();
  private final HttpServer server;
  private long published;

  /** Shows nothing yet. */
  public ManualDashboard(Instant clock) throws BindException {
    for (ViewKind viewKind : ViewKind.values()) {
      hub.begin(viewKind, StreamToken.start(viewKind.word(), 1));
    }
    Progress ready = new Progress(new TreeMap<>(), clock, null);
    Site.Origin origin =
        new Site.Origin(
            "bench", false, InstantSource.fixed(clock), () -> ready, List::of, List::of);
    server = HttpServer.start(HttpSettings.ON_THIS_MACHINE, new Site(hub, past, metrics, origin));
  }

  /** Where it answers. */
  public URI at(String path) {
    return server.address().resolve(path);
  }

  /** What is shown. */
  public Views views() {
    return readModel.views();
  }

  /**
   * Shows claims until there are so many events, and what follows from them.
   *
   * @return how long it took to compute that, in milliseconds: nothing was computed before
   */
  public double fill(Iterator<Claim> claims, int events, Instant clock)
      throws InterruptedException {
    while (views().of(ViewKind.EVENTS).size() < events && claims.hasNext()) {
      for (int number = 0; number < BATCH && claims.hasNext(); number++) {
        hub.claims(List.of(published(claims.next())));
      }
    }
    long began = System.nanoTime();
    Views then = past.at(clock).orElseThrow();
    double millis = (System.nanoTime() - began) / 1e6;
    for (ViewKind viewKind :
        List.of(
            ViewKind.MATCHES,
            ViewKind.DOSSIERS,
            ViewKind.OUTCOMES,
            ViewKind.SCORECARDS,
            ViewKind.CONTRADICTIONS,
            ViewKind.QUESTIONS)) {
      for (ViewRecord viewRecord : then.of(viewKind).all()) {
        ObjectNode json = viewRecord.json().parse();
        json.put("version", 1);
        publish(viewKind, viewRecord.publishedAt(), json);
      }
    }
    return millis;
  }

  private static Published published(Claim claim) {
    SpecificRecord content = ClaimToAvro.record(claim);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", claim.type().name().toLowerCase(Locale.ROOT));
    json.setAll(RecordJson.of(content));
    ViewRecord viewRecord =
        ViewRecord.of(
            ViewKind.CLAIMS, claim.header().id(), claim.header().publishedAt(), At.NOWHERE, json);
    return new Published(
        claim.withoutText(), ContentHashes.of(content), Origin.of("benchmark", 1), viewRecord);
  }

  /** Publishes one record, as the pipeline would. */
  public void publish(ViewKind viewKind, Instant written, ObjectNode json) {
    At at = new At(0, published++);
    ViewRecord viewRecord = ViewRecord.written(viewKind, written, at, json);
    hub.outputs(List.of(new Output(viewKind, viewRecord.id(), at, written, viewRecord)));
  }

  @Override
  public void close() {
    server.close();
    metrics.close();
  }
}
