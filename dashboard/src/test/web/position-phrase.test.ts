import assert from "node:assert/strict";
import { test } from "node:test";
import vectors from "../../../../domain/src/test/resources/io/foreknown/domain/words/positions.tsv";
import type { Party, Place, Side } from "../../main/web/api/records.js";
import { Moments } from "../../main/web/time/moments.js";
import { answer, phrase } from "../../main/web/words/position-phrase.js";

const UTC = new Moments("UTC");

function number(text: string | undefined): number | null {
  return text === undefined || text === "-" ? null : Number(text);
}

function held([kind, ...parts]: string[]): Side["position"] {
  const [first = "", second = ""] = parts;
  const named = parts.map((name) => ({ id: name, name, lineage: [] }));
  switch (kind) {
    case "truth":
      return { truth: first === "true" };
    case "count":
      return { count: { atLeast: number(first), atMost: number(second) } };
    case "scale":
      return { scale: { from: first, to: second } };
    case "when":
      return { when: { from: `${first}T00:00:00.000Z`, to: `${first}T23:59:59.999Z` } };
    case "where":
      return { where: named as unknown as Place[] };
    default:
      return { parties: named satisfies Party[], exclusive: kind === "only" };
  }
}

test("what is held is worded as in the table that Java holds to as well", () => {
  const rows = vectors.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  assert.ok(rows.length > 40);
  for (const line of rows) {
    const [predicate = "", polarity, position = "", words = "", own] = line.split("\t");
    const stance = {
      predicate,
      position: held(position.split(" ")),
      denied: polarity === "denies",
    };
    const bar = words.indexOf("|");
    assert.equal(phrase(stance, UTC), words.slice(0, bar) + words.slice(bar + 1));
    assert.equal(answer(stance, UTC), own ?? words.slice(bar + 1).trimStart());
  }
});
