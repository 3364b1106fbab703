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

  private static final List<ViewKind> OUTPUTS =
      List.of(
          ViewKind.MATCHES,
          ViewKind.DOSSIERS,
          ViewKind.OUTCOMES,
          ViewKind.SCORECARDS,
          ViewKind.CONTRADICTIONS,
          ViewKind.QUESTIONS,
          ViewKind.LINKS);

  private final ReadModel readModel = new ReadModel(MOST);
  private final Archive archive = new Archive(MOST);
  private final SubscriptionHub hub = new SubscriptionHub(readModel, archive, false);
  private final Past past = new Past(archive, Rules.shipped(), readModel.views());
  private final Map<ViewKind, Long> given = new EnumMap<>(ViewKind.class);

  public Newsroom() {
    Stream.of(ViewKind.values())
        .forEach(viewKind -> hub.begin(viewKind, StreamToken.start(viewKind.word(), PARTITIONS)));
  }

  public SubscriptionHub hub() {
    return hub;
  }

  public Past past() {
    return past;
  }

  public Views views() {
    return hub.views();
  }

  public Views asOf(String moment) throws InterruptedException {
    return past.at(moment(moment)).orElseThrow();
  }

  public Newsroom published(Claim... claims) {
    hub.claims(Stream.of(claims).map(Newsroom::contentOf).toList());
    return this;
  }

  public static Published contentOf(Claim claim) {
    SpecificRecord content = ClaimToAvro.record(claim);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", claim.type().name().toLowerCase(Locale.ROOT));
    json.setAll(RecordJson.of(content));
    ViewRecord viewRecord =
        ViewRecord.of(
            ViewKind.of(claim.type()),
            claim.header().id(),
            claim.header().publishedAt(),
            At.NOWHERE,
            json);
    Origin nowhere = Origin.of("test", 1);
    return new Published(claim.withoutText(), ContentHashes.of(content), nowhere, viewRecord);
  }

  /** Tells what follows from all claims, as the pipeline would when it has seen them all. */
  public Newsroom judged(String clock) throws InterruptedException {
    Views then = asOf(clock);
    for (ViewKind viewKind : OUTPUTS) {
      for (ViewRecord viewRecord : then.of(viewKind).all()) {
        ObjectNode json = viewRecord.json().parse();
        json.put("version", 1);
        told(viewKind, viewRecord.publishedAt(), json);
      }
    }
    return this;
  }

  /** What follows from the claims no more is erased from its topics. */
  public Newsroom erased(String clock) throws InterruptedException {
    Views then = asOf(clock);
    for (ViewKind viewKind : OUTPUTS) {
      for (ViewRecord viewRecord : List.copyOf(views().of(viewKind).all())) {
        if (then.of(viewKind).get(viewRecord.id()) == null) {
          hub.outputs(
              List.of(
                  new Output(
                      viewKind, viewRecord.id(), next(viewKind), viewRecord.publishedAt(), null)));
        }
      }
    }
    return this;
  }

  /** An output comes, in a record of this time. */
  public Newsroom told(ViewKind viewKind, Instant written, ObjectNode json) {
    At at = next(viewKind);
    ViewRecord viewRecord = ViewRecord.written(viewKind, written, at, json);
    hub.outputs(List.of(new Output(viewKind, viewRecord.id(), at, written, viewRecord)));
    return this;
  }

  private At next(ViewKind viewKind) {
    long number = given.merge(viewKind, 1L, Long::sum) - 1;
    return new At((int) (number % PARTITIONS), number / PARTITIONS);
  }

  /** All that was told of a kind comes again, as when something else was erased from its topic. */
  public Newsroom moved(ViewKind viewKind) {
    for (ViewRecord viewRecord : List.copyOf(views().of(viewKind).all())) {
      hub.outputs(
          List.of(
              new Output(
                  viewKind,
                  viewRecord.id(),
                  viewRecord.at(),
                  viewRecord.publishedAt(),
                  viewRecord)));
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
    return told(ViewKind.ALERTS, at, RecordJson.of(alert));
  }
}
