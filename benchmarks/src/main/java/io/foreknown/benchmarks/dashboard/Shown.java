package io.foreknown.benchmarks.dashboard;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.feed.Progress;
import io.foreknown.dashboard.http.HttpServer;
import io.foreknown.dashboard.http.MetricsPage;
import io.foreknown.dashboard.http.Site;
import io.foreknown.dashboard.past.Archive;
import io.foreknown.dashboard.past.Past;
import io.foreknown.dashboard.stream.Live;
import io.foreknown.dashboard.stream.Output;
import io.foreknown.dashboard.stream.Token;
import io.foreknown.dashboard.view.At;
import io.foreknown.dashboard.view.Board;
import io.foreknown.dashboard.view.Entry;
import io.foreknown.dashboard.view.Kind;
import io.foreknown.dashboard.view.Published;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.assess.Yardsticks;
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

/** A server that shows what it is told by hand. */
public final class Shown implements AutoCloseable {
  private static final int MOST = 1_000_000;
  private static final int BATCH = 1_000;

  private final Board board = new Board(MOST);
  private final Archive archive = new Archive(MOST);
  private final Live live = new Live(board, archive, false);
  private final Past past = new Past(archive, Yardsticks.shipped(), board.views());
  private final MetricsPage metrics = new MetricsPage();
  private final HttpServer server;
  private long told;

  /** Shows nothing yet. */
  public Shown(Instant clock) throws BindException {
    for (Kind kind : Kind.values()) {
      live.begin(kind, Token.start(kind.word(), 1));
    }
    Progress ready = new Progress(new TreeMap<>(), clock, null);
    Site.Origin origin =
        new Site.Origin(
            "bench", false, InstantSource.fixed(clock), () -> ready, List::of, List::of);
    server = HttpServer.start(HttpSettings.ON_THIS_MACHINE, new Site(live, past, metrics, origin));
  }

  /** Where it answers. */
  public URI at(String path) {
    return server.address().resolve(path);
  }

  /** What is shown. */
  public Views views() {
    return board.views();
  }

  /** Shows claims until there are so many events, and what follows from them. */
  public void fill(Iterator<Claim> claims, int events, Instant clock) throws InterruptedException {
    while (views().of(Kind.EVENTS).size() < events && claims.hasNext()) {
      for (int number = 0; number < BATCH && claims.hasNext(); number++) {
        live.claims(List.of(published(claims.next())));
      }
    }
    Views then = past.at(clock).orElseThrow();
    for (Kind kind :
        List.of(
            Kind.MATCHES,
            Kind.DOSSIERS,
            Kind.OUTCOMES,
            Kind.SCORECARDS,
            Kind.CONTRADICTIONS,
            Kind.QUESTIONS)) {
      for (Entry entry : then.of(kind).all()) {
        ObjectNode json = entry.json().parse();
        json.put("version", 1);
        tell(kind, entry.publishedAt(), json);
      }
    }
  }

  private static Published published(Claim claim) {
    SpecificRecord content = ClaimToAvro.record(claim);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", claim.type().name().toLowerCase(Locale.ROOT));
    json.setAll(RecordJson.of(content));
    Entry entry =
        Entry.of(Kind.CLAIMS, claim.header().id(), claim.header().publishedAt(), At.NOWHERE, json);
    return new Published(
        claim.withoutText(), ContentHashes.of(content), Origin.of("benchmark", 1), entry);
  }

  /** Tells one record, as the pipeline would. */
  public void tell(Kind kind, Instant written, ObjectNode json) {
    At at = new At(0, told++);
    Entry entry = Entry.written(kind, written, at, json);
    live.outputs(List.of(new Output(kind, entry.id(), at, written, entry)));
  }

  @Override
  public void close() {
    server.close();
    metrics.close();
  }
}
