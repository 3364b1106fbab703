/** A warning that grew, was trimmed, and ended. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Place, Span, Update, WarningEvent } from "../../main/web/api/records.js";
import { Moments } from "../../main/web/time/moments.js";
import { changes, lastInForce, phases, windows } from "../../main/web/timeline/phases.js";

const UTC = new Moments("UTC");
const time = (clock: string) => `2024-05-20T${clock}:00.000Z`;
const at = (clock: string): Span => ({ from: time(clock), to: time(clock) });
const between = (from: string, to: string): Span => ({ from: time(from), to: time(to) });
const sinceIssue = (iso: string) => Date.parse(iso) - Date.parse(time("20:00"));

function square(id: string, width: number): Place {
  const ring = [
    [0, 0],
    [width, 0],
    [width, 1],
    [0, 1],
    [0, 0],
  ];
  return {
    id,
    name: id,
    geometry: { type: "Polygon", coordinates: [ring] },
    radiusKm: 0,
  } as unknown as Place;
}

const code = (id: string): Place => ({ id, name: id, geometry: null, radiusKm: 0 }) as Place;

const update = (clock: string, fields: Partial<Update>): Update => ({
  at: at(clock),
  validity: null,
  hazard: null,
  targets: [],
  severity: null,
  urgency: null,
  certainty: null,
  ended: false,
  ...fields,
});

const warning = (places: Place[], ...updates: Update[]): WarningEvent =>
  ({
    type: "warning",
    issued: at("20:00"),
    validity: between("20:00", "20:45"),
    hazard: "met.tornado",
    places,
    updates,
  }) as unknown as WarningEvent;

const WORDS = {
  hazard: (dotted: string) => dotted,
  places: (all: readonly Place[]) => all.map(({ name }) => name).join(" and "),
  moment: (iso: string) => iso.slice(11, 16),
};

const said = (of: WarningEvent): string[] => {
  const [first, ...later] = phases(of);
  return later.map((phase, index) => changes(phase, later[index - 1] ?? first, WORDS));
};

test("what was said first stays as it was until something else was said", () => {
  const of = warning(
    [square("two counties", 2)],
    update("20:20", { targets: [square("one county", 1)] }),
  );
  const drawn = windows(phases(of), UTC);
  assert.deepEqual(
    drawn.map(({ from, to }) =>
      [from, to].map((moment) => (moment - Date.parse(time("20:00"))) / 60_000),
    ),
    [
      [0, 20],
      [20, 45],
    ],
  );
  assert.equal(drawn[0]?.share, 1);
  assert.ok(Math.abs((drawn[1]?.share ?? 0) - 0.5) < 0.01);
});

test("nothing is drawn after an end, and after one that was taken back again", () => {
  const end = update("20:08", { ended: true });
  assert.deepEqual(
    windows(phases(warning([code("a")], end)), UTC).map(({ from, to, share }) => [
      to - from,
      share,
    ]),
    [[sinceIssue(time("20:08")), 1]],
  );
  const again = warning([code("a")], end, update("20:30", { validity: between("20:00", "21:00") }));
  assert.equal(windows(phases(again), UTC).length, 2);
  assert.deepEqual(said(again), ["ended", "in force again; extended to 21:00"]);
});

test("what was unsaid at the moment at which it was said is no phase", () => {
  const of = warning(
    [code("a")],
    update("20:10", { ended: true }),
    update("20:10", { targets: [code("b")] }),
  );
  assert.deepEqual(
    phases(of).map(({ ended, places }) => [ended, places[0]?.id]),
    [
      [false, "a"],
      [false, "b"],
    ],
  );
});

test("changes are said in words", () => {
  assert.deepEqual(
    said(
      warning(
        [square("two", 2)],
        update("20:05", {}),
        update("20:10", { targets: [square("one", 1)], validity: between("20:00", "20:30") }),
        update("20:15", { targets: [square("three", 3)] }),
        update("20:20", { hazard: "met.wind", validity: between("20:00", "21:30") }),
        update("20:40", { ended: true }),
      ),
    ),
    [
      "repeated",
      "trimmed to one; cut short to 20:30",
      "grown to three",
      "now met.wind; extended to 21:30",
      "ended",
    ],
  );
});

test("places without an extent are counted", () => {
  const of = warning([code("a"), code("b")], update("20:10", { targets: [code("b")] }));
  assert.deepEqual(said(of), ["trimmed to b"]);
  const other = warning([code("a")], update("20:10", { targets: [code("c")] }));
  assert.deepEqual(said(other), ["for another area: c"]);
});

test("an open warning is for what it said last, before an end if there is one", () => {
  const of = warning(
    [code("a")],
    update("20:10", { validity: between("20:00", "21:00") }),
    update("20:20", { ended: true }),
  );
  assert.deepEqual(lastInForce(of).validity, between("20:00", "21:00"));
});
