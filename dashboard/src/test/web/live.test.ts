import assert from "node:assert/strict";
import { test } from "node:test";
import type { Contradiction, IncidentEvent } from "../../main/web/api/records.js";
import { grouped, parted } from "../../main/web/views/now/live.js";

const incident = (id: string, lastPublished: string) => ({ id, lastPublished }) as IncidentEvent;
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);

test("what somebody reported within a week of the newest claim is live", () => {
  const { live, earlier } = parted([
    incident("new", "2031-05-20T12:00:00.000Z"),
    incident("just", "2031-05-13T12:00:00.000Z"),
    incident("old", "2031-05-13T11:59:59.999Z"),
  ]);
  assert.deepEqual([ids(live), ids(earlier)], [["new", "just"], ["old"]]);
});

test("of very many only the newest have a strip, and none is lost", () => {
  const all = Array.from({ length: 9 }, (_, index) =>
    incident(`i${index}`, "2031-05-20T12:00:00.000Z"),
  );
  const { live, earlier } = parted(all);
  assert.deepEqual([live.length, earlier.length], [5, 4]);
  assert.deepEqual(parted([]), { live: [], earlier: [] });
});

test("contradictions stand by event and question, the newest first in both", () => {
  const pair = (id: string, about: string, predicate: string) =>
    ({ id, about, predicate }) as Contradiction;
  const groups = grouped([
    pair("1", "a", "incident.killed"),
    pair("2", "b", "incident.killed"),
    pair("3", "a", "incident.injured"),
    pair("4", "a", "incident.killed"),
  ]);
  assert.deepEqual(
    groups.map(({ about, questions }) => [
      about,
      questions.map(({ predicate, all }) => [predicate, ids(all)]),
    ]),
    [
      [
        "a",
        [
          ["incident.killed", ["1", "4"]],
          ["incident.injured", ["3"]],
        ],
      ],
      ["b", [["incident.killed", ["2"]]]],
    ],
  );
});

test("a warning and an incident of one id are two events", () => {
  const pair = (predicate: string) => ({ id: predicate, about: "a", predicate }) as Contradiction;
  assert.deepEqual(
    grouped([pair("incident.killed"), pair("warning.received")]).map(({ type }) => type),
    ["incident", "warning"],
  );
});

test("what was asked of either stands with the event of its id", () => {
  const pair = (predicate: string) => ({ id: predicate, about: "a", predicate }) as Contradiction;
  assert.deepEqual(
    grouped([pair("response.adequate"), pair("warning.received")]).map(({ type, questions }) => [
      type,
      questions.length,
    ]),
    [["warning", 2]],
  );
});
