package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Records as a table of RFC 4180. A column is a path in the record; of a list it has the values, of
 * parties and places their names, with semicolons between them.
 */
final class Csv {
  /** What programs of tables take for the beginning of a formula. */
  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private static final Map<ViewKind, List<String>> COLUMNS = new EnumMap<>(ViewKind.class);

  static {
    columns(
        ViewKind.EVENTS,
        "type,id,hazard,judgement,hindsight,issuer,audience,issued.from,issued.to,validity.from,"
            + "validity.to,outcome,began.from,began.to,killed.atLeast,killed.atMost,"
            + "injured.atLeast,injured.atMost,places,placeCount,actors,outlets,evidenceCount,"
            + "firstPublished,lastPublished");
    columns(
        ViewKind.CLAIMS,
        "type,id,revision,status,publishedAt,event,hazard,issuer,audience,issued.from,issued.to,"
            + "validity.from,validity.to,targets,outcome,began.from,began.to,places,"
            + "killed.atLeast,killed.atMost,injured.atLeast,injured.atMost,about,predicate,"
            + "polarity,speaker,said.from,said.to,quote,paraphrase,story.outlet,story.headline,"
            + "story.url");
    columns(ViewKind.DECISIONS, "id,revision,status,at,by,verdict,until,reason");
    columns(
        ViewKind.DOSSIERS,
        "event,state,hazard,verdict,hindsightOnly,began.from,began.to,killed.atLeast,"
            + "killed.atMost,injured.atLeast,injured.atMost,places,reports,outlets,matchCount,"
            + "firstPrivateWarning,firstPublicWarning,mostSpecific");
    columns(
        ViewKind.MATCHES,
        "id,state,kind,warning,incident,audience,leadSeconds.min,leadSeconds.max,"
            + "publicationLeadSeconds,window.relation,window.bySeconds.min,window.bySeconds.max,"
            + "force,place,actor,hindsight,publishedAt");
    columns(
        ViewKind.OUTCOMES,
        "event,state,outcome,final,issuer,hazard,audience,issued.from,issued.to,validity.from,"
            + "validity.to,incidents,incidentCount");
    columns(
        ViewKind.CONTRADICTIONS,
        "id,state,kind,about,predicate,severity,headline,openedBy,openedAt,resolvedBy,resolvedAt,"
            + "resolution");
    columns(
        ViewKind.QUESTIONS,
        "id,state,about,predicate,disputed,disputedAt,positionCount,exclusionCount,headline");
    columns(ViewKind.LINKS, "id,state,type,older,younger,score,reasons,olderPublished,publishedAt");
    columns(
        ViewKind.SCORECARDS,
        "id,state,incidents,incidentsWarned,warnings,warningsVerified,pending,pod,far,csi,"
            + "podInterval.low,podInterval.high,farInterval.low,farInterval.high,leadMinutes.min,"
            + "leadMinutes.mean,leadMinutes.median,leadMinutes.max,meanFirstLeadMinutes,"
            + "settings.issuers,settings.hazard,settings.place,settings.policy");
    columns(ViewKind.ALERTS, "id,state,subject,kind,severity,headline,causedBy,publishedAt,links");
  }

  private Csv() {}

  private static void columns(ViewKind viewKind, String columns) {
    COLUMNS.put(viewKind, List.of(columns.split(",", -1)));
  }

  /** The columns of a kind, as in its first line; they are the same whatever the records say. */
  static List<String> columns(ViewKind viewKind) {
    return Objects.requireNonNull(COLUMNS.get(viewKind));
  }

  /** A line of columns, then a line for each record. */
  static String of(ViewKind viewKind, List<ViewRecord> entries, Permalinks links) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.CRLF).build(text);
    List<String> head = new ArrayList<>(columns(viewKind));
    head.add("page");
    csv.writeRecord(head);
    for (ViewRecord viewRecord : entries) {
      JsonNode json = viewRecord.json().parse();
      List<String> row = new ArrayList<>();
      columns(viewKind).forEach(column -> row.add(cell(at(json, column))));
      row.add(links.page(viewKind, viewRecord));
      csv.writeRecord(row);
    }
    return text.toString();
  }

  private static JsonNode at(JsonNode json, String column) {
    return json.at("/" + column.replace('.', '/'));
  }

  private static String cell(JsonNode value) {
    if (value.isArray()) {
      return guarded(value.valueStream().map(Csv::plain).collect(Collectors.joining("; ")));
    }
    return value.isNumber() ? value.asText() : guarded(plain(value));
  }

  /** Of a party or place its name; null is empty. */
  private static String plain(JsonNode value) {
    JsonNode text = value.isObject() ? value.path(value.has("name") ? "name" : "id") : value;
    return text.isNull() ? "" : text.asText();
  }

  /** Text of strangers that would be run as a formula gets an apostrophe before it. */
  private static String guarded(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}
