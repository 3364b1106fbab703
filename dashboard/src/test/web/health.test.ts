import assert from "node:assert/strict";
import { test } from "node:test";
import type { Status } from "../../main/web/api/records.js";
import { after } from "../../main/web/api/status.js";
import { Moments } from "../../main/web/time/moments.js";
import { outage, standing } from "../../main/web/words/health.js";

const moscow = new Moments("Europe/Moscow");
const LIVE: Status = {
  prefix: "foreknown",
  replay: false,
  now: "2024-05-01T20:00:00.000Z",
  published: { from: "2017-12-31T23:59:59.999Z", to: "2024-05-01T19:38:00.000Z" },
  counts: {},
  complete: true,
  asOfAvailable: true,
  ready: true,
  silence: null,
  lag: { records: 0, minutes: 0 },
};
const SILENT: Status = {
  ...LIVE,
  ready: false,
  silence: { source: "KAFKA", since: "2024-05-01T19:41:00.000Z", problem: "timed out" },
};
const of = (status: Partial<Status>) =>
  standing({ status: { ...LIVE, ...status }, lostSince: null }, moscow);

test("live is what is read to the end, with the newest claim", () => {
  assert.equal(of({}), "Live · last claim 22:38");
  assert.equal(of({ published: null }), "Live · no claims yet");
  const bare = { from: "2024-04-03T23:59:59.999Z", to: "2024-04-03T23:59:59.999Z" };
  assert.equal(of({ published: bare }), "Live · last claim 3 April 2024");
});

test("what is read, behind, a replay or incomplete says so", () => {
  const lag = { records: 1, minutes: 3 };
  assert.equal(of({ lag }), "1 record, 3 minutes behind · last claim 22:38");
  assert.match(of({ ready: false, published: null }), /^Reading .* 0 records to come · no claims/);
  assert.match(of({ replay: true }), /^Replay · Live/);
  assert.match(of({ complete: false }), /the oldest records are left out$/);
});

test("while Kafka is silent nothing is live, and it is said since when", () => {
  assert.equal(of(SILENT), "Kafka silent · last claim 22:38");
  assert.equal(
    outage({ status: SILENT, lostSince: null }, moscow),
    "Kafka has been silent since 22:41. What has been published since then is not shown.",
  );
  assert.equal(outage({ status: LIVE, lostSince: null }, moscow), null);
});

test("a silent registry is not taken for a silent Kafka", () => {
  const silence = { ...SILENT.silence!, source: "SCHEMA_REGISTRY" as const };
  const words = outage({ status: { ...SILENT, silence }, lostSince: null }, moscow);
  assert.match(words ?? "", /^The Schema Registry has been silent since 22:41/);
});

test("a server that does not answer is lost since the first time", () => {
  const first = after({ status: LIVE, lostSince: null }, null, "2024-05-01T20:01:00.000Z");
  const second = after(first, null, "2024-05-01T20:02:00.000Z");
  assert.equal(standing(second, moscow), "No connection");
  assert.match(outage(second, moscow) ?? "", /server has not answered since 23:01/);
  assert.equal(outage(after(second, LIVE, "2024-05-01T20:03:00.000Z"), moscow), null);
});
