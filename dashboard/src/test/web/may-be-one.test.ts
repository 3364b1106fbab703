import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventDetail, Link } from "../../main/web/api/records.js";
import { linked } from "../../main/web/desk/may-be-one.js";
import { given } from "./given.js";

const link = (fields: Partial<Link>): Link =>
  ({ id: "l", older: "a", younger: "i", score: 0.5, reasons: [], ...fields }) as unknown as Link;

test("links of an event are told by the other one, the most alike first", () => {
  const related = [{ type: "warning", id: "b", hazard: "met.flood", places: [] }];
  const detail = given.detail({
    links: [
      link({ id: "1", older: "a", score: 0.6 }),
      link({ id: "2", older: "i", younger: "b", score: 0.9 }),
      link({ id: "0", older: "c", score: 0.6 }),
    ],
    related: related as unknown as EventDetail["related"],
  });

  assert.deepEqual(
    linked(detail).map(({ other, name }) => [other, name]),
    [
      ["b", "b"],
      ["c", "c"],
      ["a", "a"],
    ],
  );
});
