package io.foreknown.dashboard.given;

import static io.foreknown.domain.given.Given.moment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.avro.Alert;
import io.foreknown.avro.AlertKind;
import io.foreknown.avro.Severity;
import io.foreknown.avro.State;
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
import io.foreknown.schemas.json.RecordJson;
import io.foreknown.schemas.mapping.ClaimToAvro;
import io.foreknown.schemas.mapping.ContentHashes;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Views that are fed by hand, as if by a pipeline with topics of two partitions. */
public final class Newsroom {
  public static final int PARTITIONS = 2;
  public static final int MOST = 100_000;

  private final Board board = new Board(MOST);
  private final Archive archive = new Archive(MOST);
  private final Live live = new Live(board, archive, false);
  private final Past past = new Past(archive, Yardsticks.shipped(), board.views());
  private final Map<Kind, Long> told = new EnumMap<>(Kind.class);

  public Newsroom() {
    Stream.of(Kind.values())
        .forEach(kind -> live.begin(kind, Token.start(kind.word(), PARTITIONS)));
  }

  public Live live() {
    return live;
  }

  public Past past() {
    return past;
  }

  public Views views() {
    return live.views();
  }

  public Views asOf(String moment) throws InterruptedException {
    return past.at(moment(moment)).orElseThrow();
  }

  public Newsroom published(Claim... claims) {
    live.claims(Stream.of(claims).map(Newsroom::contentOf).toList());
    return this;
  }

  public static Published contentOf(Claim claim) {
    SpecificRecord content = ClaimToAvro.record(claim);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", claim.type().name().toLowerCase(Locale.ROOT));
    json.setAll(RecordJson.of(content));
    Entry entry =
        Entry.of(
            Kind.of(claim.type()),
            claim.header().id(),
            claim.header().publishedAt(),
            At.NOWHERE,
            json);
    Origin nowhere = Origin.of("test", 1);
    return new Published(claim.withoutText(), ContentHashes.of(content), nowhere, entry);
  }

  /** Tells what follows from all claims, as the pipeline would when it has seen them all. */
  public Newsroom judged(String clock) throws InterruptedException {
    Views then = asOf(clock);
    for (Kind kind :
        List.of(
            Kind.MATCHES,
            Kind.DOSSIERS,
            Kind.OUTCOMES,
            Kind.SCORECARDS,
            Kind.CONTRADICTIONS,
            Kind.QUESTIONS,
            Kind.LINKS)) {
      for (Entry entry : then.of(kind).all()) {
        ObjectNode json = entry.json().parse();
        json.put("version", 1);
        told(kind, entry.publishedAt(), json);
      }
    }
    return this;
  }

  /** An output comes, in a record of this time. */
  public Newsroom told(Kind kind, Instant written, ObjectNode json) {
    long number = told.merge(kind, 1L, Long::sum) - 1;
    At at = new At((int) (number % PARTITIONS), number / PARTITIONS);
    Entry entry = Entry.written(kind, written, at, json);
    live.outputs(List.of(new Output(kind, entry.id(), at, written, entry)));
    return this;
  }

  /** All that was told of a kind comes again, as when something else was erased from its topic. */
  public Newsroom moved(Kind kind) {
    for (Entry entry : List.copyOf(views().of(kind).all())) {
      live.outputs(List.of(new Output(kind, entry.id(), entry.at(), entry.publishedAt(), entry)));
    }
    return this;
  }

  public Newsroom alert(String id, String subject, String published) {
    return alert(id, subject, published, "A headline of " + id);
  }

  public Newsroom alert(String id, String subject, String published, String headline) {
    return alert(id, AlertKind.VERDICT, subject, moment(published), headline);
  }

  public Newsroom questionAlert(String id, String event, String predicate, String published) {
    String subject = event + " " + predicate;
    return alert(id, AlertKind.CONTRADICTION_OPENED, subject, moment(published), "A dispute");
  }

  private Newsroom alert(String id, AlertKind kind, String subject, Instant at, String headline) {
    Alert alert =
        new Alert(
            id,
            State.ACTIVE,
            subject,
            kind,
            Severity.HIGH,
            headline,
            "w1",
            at,
            List.of("https://news.example/1", "javascript:alert(1)"));
    return told(Kind.ALERTS, at, RecordJson.of(alert));
  }
}
