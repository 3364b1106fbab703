import assert from "node:assert/strict";
import { test } from "node:test";
import type { StatementClaim, WarningClaim, WarningEvent } from "../../main/web/api/records.js";
import { citation } from "../../main/web/take/citation.js";
import { csv } from "../../main/web/take/csv.js";
import { frame } from "../../main/web/take/embed.js";
import { timelineCsv, tollCsv } from "../../main/web/take/figures-csv.js";
import { fileName } from "../../main/web/take/file-name.js";
import { wrapped } from "../../main/web/take/wrapped.js";
import { Moments } from "../../main/web/time/moments.js";
import { given } from "./given.js";

const UTC = new Moments("UTC");
const DAY = { from: "2031-05-20T00:00:00.000Z", to: "2031-05-20T23:59:59.999Z" };

const statement = (fields: Partial<StatementClaim>): StatementClaim =>
  ({
    type: "statement",
    id: "s1",
    revision: 2,
    publishedAt: "2031-05-21T08:30:00.000Z",
    predicate: "warning.credible",
    position: { truth: false },
    polarity: "AFFIRMS",
    speaker: { id: "reed", name: "Ada Reed", lineage: [] },
    said: DAY,
    quote: null,
    paraphrase: null,
    story: null,
    ...fields,
  }) as StatementClaim;

test("cells with commas, quotes and line breaks are quoted", () => {
  assert.equal(
    csv(
      ["a", "b"],
      [
        ['x, "y"', "l1\nl2"],
        [null, 3],
      ],
    ),
    'a,b\r\n"x, ""y""","l1\nl2"\r\n,3\r\n',
  );
});

test("no text of a stranger becomes a formula, and a number stays one", () => {
  const rows = ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\tx"].map((text) => [text, -5]);
  for (const line of csv(["a", "b"], rows).trimEnd().split("\r\n").slice(1)) {
    assert.match(line, /^"?'.*,-5$/);
  }
});

test("a table has names without what orders letters on a page", () => {
  assert.equal(
    csv(["a"], [["\u2068קול הנמל\u2069"], ["\u2068=1\u2069"]]),
    "a\r\nקול הנמל\r\n'=1\r\n",
  );
});

test("the code to embed a view holds no markup of strangers", () => {
  const code = frame("https://desk.example/embed/event?type=incident&id=x", 'A "hall" <b>');
  assert.match(
    code,
    /^<iframe src="https:\/\/desk\.example\/embed\/event\?type=incident&amp;id=x" /,
  );
  assert.match(code, /title="A &quot;hall&quot; &lt;b&gt; – Foreknown"/);
});

test("a citation has the quote, who said it when, where it stood, and the claim", () => {
  const story = {
    url: "https://herald.example/1",
    headline: "What was known",
    outlet: "The Herald",
    language: "en",
  };
  assert.equal(
    citation(statement({ quote: "not credible", story }), UTC),
    "“not credible” Ada Reed, said 20 May 2031. The Herald, “What was known”, published 21 May 2031, " +
      "08:30 (UTC). https://herald.example/1 Foreknown, statement s1, revision 2.",
  );
});

test("only a quote stands in quotation marks, and what is not on record is left out", () => {
  const cited = citation(statement({ paraphrase: "She doubts it.", said: null }), UTC);
  assert.equal(
    cited,
    "She doubts it. Ada Reed. Published 21 May 2031, 08:30 (UTC). Foreknown, statement s1, revision 2.",
  );
});

test("an address that is none of the web is not cited", () => {
  const story = { url: "javascript:alert(1)", headline: null, outlet: null, language: null };
  assert.doesNotMatch(citation(statement({ story }), UTC), /javascript/);
});

test("a warning is cited with when it was given, a report with when its figures held", () => {
  const warned = {
    ...statement({}),
    type: "warning",
    issuer: { id: "m", name: "The ministry", lineage: [] },
    issued: DAY,
  } as unknown as WarningClaim;
  assert.match(citation(warned, UTC), /^The ministry, warning given 20 May 2031\./);
  const story = { url: null, headline: null, outlet: "The Herald", language: null };
  const report = given.report({
    id: "r",
    revision: 1,
    quote: null,
    paraphrase: null,
    asOf: DAY,
    story,
  });
  assert.match(citation(report, UTC), /^The Herald, as of 20 May 2031\./);
});

test("a timeline's data has a line for each warning, incident and statement", () => {
  const warning = {
    type: "warning",
    id: "w",
    audience: "PRIVATE",
    issuer: { id: "m", name: "=The ministry", lineage: [] },
    places: [{ name: "Harbour Hall" }],
    issued: DAY,
    firstPublished: "2031-06-01T09:00:00.000Z",
    evidence: [{ url: "https://herald.example/2" }],
    disputed: [],
  } as unknown as WarningEvent;
  const event = {
    type: "incident",
    id: "i",
    outcome: "FOILED",
    actors: [],
    places: [{ name: "Northport" }],
    began: DAY,
    firstPublished: "2031-05-20T20:00:00.000Z",
    evidence: [],
    disputed: ["incident.killed"],
  };
  const match = given.match({ leadSeconds: { min: 60, max: 120 } });
  const detail = given.detail({
    event: event as never,
    related: [warning],
    matches: [match],
    claims: [statement({})],
  });
  const lines = timelineCsv(detail, UTC).trimEnd().split("\r\n");
  const [, warned, incident, said] = lines;
  assert.equal(lines.length, 4);
  assert.match(warned ?? "", /^private warning,w,'=The ministry,Harbour Hall,.*,60,120,match,no,/);
  assert.match(incident ?? "", /^foiled incident,i,,Northport,.*,,,,yes,$/);
  assert.match(said ?? "", /^statement,s1,Ada Reed,warning\.credible: not credible,.*,,,,no,$/);
});

test("a toll's data leaves empty what nothing bounds", () => {
  const claims = [given.report({ id: "r", killed: { atLeast: 143, atMost: null }, asOf: DAY })];
  assert.equal(
    tollCsv(given.detail({ claims }), "killed", UTC).split("\r\n")[1],
    `killed,r,r,143,,${DAY.from},${DAY.to},no,`,
  );
});

test("a file's name holds nothing that a system would not take", () => {
  assert.equal(fileName("../a b/ü", "timeline", null, "svg"), "a-b-timeline.svg");
  assert.equal(fileName("…", "killed", null, "csv"), "event-killed.csv");
  assert.equal(
    fileName("x".repeat(200), "killed", "2031-05-20T12:00:00.000Z", "png"),
    `${"x".repeat(60)}-killed-as-of-2031-05-20T1200Z.png`,
  );
});

test("a credit is broken into lines, and so is an address without blanks", () => {
  assert.deepEqual(wrapped("one two three", 7), ["one two", "three"]);
  assert.deepEqual(wrapped("x".repeat(5), 2), ["xx", "xx", "x"]);
  assert.deepEqual(wrapped("", 5), []);
  assert.ok(wrapped(`a ${"y".repeat(400)} b`, 50).every((line) => line.length <= 50));
});
