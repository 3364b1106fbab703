import assert from "node:assert/strict";
import { test } from "node:test";
import type { Match } from "../../main/web/api/records.js";
import {
  answers,
  cut,
  ended,
  hazard,
  hindsight,
  isolated,
  names,
  plain,
  question,
  windowWords,
} from "../../main/web/words/words.js";

test("symbols, questions and endings have the words of the common table", () => {
  assert.equal(plain("HIT"), "came true");
  assert.equal(plain("OF_A_LATER_VERSION"), "of a later version");
  assert.equal(question("warning.received"), "Was the warning received?");
  assert.equal(question("newsroom.own"), "newsroom.own");
  assert.equal(ended("RESTATED"), "Who held a side has said something else since.");
  assert.equal(ended(null), "");
  assert.equal(hindsight("PRIVATE", "2 April 2024"), "public only since 2 April 2024");
});

test("a hazard is its narrowest word", () => {
  assert.equal(hazard("security.terrorism"), "Terrorism");
  assert.equal(hazard("met.flood.flash"), "Flash flood");
  assert.equal(hazard("met.severe-thunderstorm"), "Severe thunderstorm");
});

test("a window is said with how far the incident lay outside", () => {
  const by = { min: 1_123_200, max: 1_123_200 };
  const of = (window: Match["window"]) => windowWords({ window } as Match);
  assert.equal(
    of({ relation: "AFTER_WINDOW", bySeconds: by }),
    "the warning had expired 13 days earlier",
  );
  assert.equal(of({ relation: "NO_WINDOW", bySeconds: null }), "no end date given");
});

test("a name of any length has room beside a mark", () => {
  assert.equal(cut("Ada Reed", 8), "Ada Reed");
  assert.equal(cut("Ada Reeds", 8), "Ada Ree…");
  assert.equal([...cut("😀".repeat(400), 44)].length, 44);
});

test("a question's headline is told without the question that stands above it", () => {
  const predicate = "incident.killed";
  assert.equal(
    answers({ predicate, headline: "How many were killed? 2 answers: 40; 60" }),
    "2 answers: 40; 60",
  );
  assert.equal(answers({ predicate, headline: "2 answers" }), "2 answers");
});

test("a name that is written from right to left keeps its order to itself", () => {
  assert.equal(isolated("Northport Wire"), "Northport Wire");
  assert.equal(isolated("קול הנמל"), "\u2068קול הנמל\u2069");
  assert.equal(
    names([{ name: "وكالة" }, { name: "The Courier" }]),
    "\u2068وكالة\u2069 and The Courier",
  );
});
