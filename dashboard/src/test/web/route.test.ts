import assert from "node:assert/strict";
import { test } from "node:test";
import { type Location, address, NO_FILTERS, parse } from "../../main/web/route.js";

const STRANGE = "a/b?c=d&e#f .js <script>é";

const LOCATIONS: Location[] = [
  { route: { view: "now" }, asOf: null },
  { route: { view: "now" }, asOf: "2024-03-08T23:59:59.999Z" },
  {
    route: {
      view: "events",
      text: "two words",
      hazard: "security",
      place: "RU",
      party: "",
      state: "",
    },
    asOf: null,
  },
  { route: { view: "event", type: "incident", id: STRANGE }, asOf: null },
  { route: { view: "event", type: null, id: "x" }, asOf: "2024-03-08T12:00:00.000Z" },
  { route: { view: "contradiction", id: STRANGE }, asOf: null },
  { route: { view: "questions", ...NO_FILTERS, state: "OPEN" }, asOf: null },
  { route: { view: "question", about: STRANGE, predicate: "incident.killed" }, asOf: null },
  { route: { view: "issuers" }, asOf: null },
  { route: { view: "desk" }, asOf: null },
  { route: { view: "story", id: STRANGE }, asOf: null },
  {
    route: { view: "events", text: "a", hazard: "", place: "", party: "", state: "" },
    asOf: null,
    refused: "as-of=x",
  },
  { route: { view: "issuer", id: "issuer:us-government" }, asOf: null },
];

test("an address leads back to where it was made", () => {
  for (const location of LOCATIONS) {
    const { pathname, search } = new URL(address(location), "http://localhost");
    assert.deepEqual(parse(pathname, search), location);
  }
});

test("an id never becomes part of the path", () => {
  const path = address({ route: { view: "contradiction", id: "../../x.js" }, asOf: null });
  assert.equal(new URL(path, "http://localhost").pathname, "/contradiction");
});

test("a bare date is the end of that day", () => {
  assert.equal(parse("/", "?as-of=2024-03-08").asOf, "2024-03-08T23:59:59.999Z");
});

test("what is no moment is refused, not taken for now", () => {
  const texts = ["", "rubbish", "2024-99-99", "2024-02-30", "2024-03-08Tnoon", "2024-03-08T12:00"];
  for (const text of texts) {
    const { asOf, refused } = parse("/", `?as-of=${text}`);
    assert.equal(asOf, null, text);
    assert.equal(refused, new URLSearchParams({ "as-of": text }).toString());
  }
  assert.equal(parse("/", "?as-of=2024-03-08&as-of=2024-03-09").refused?.length, 33);
  assert.equal(parse("/", "").refused, undefined);
});

test("a moment has a zone of any form", () => {
  assert.equal(parse("/", "?as-of=2024-03-08T12:00%2B03:00").asOf, "2024-03-08T09:00:00.000Z");
  assert.equal(parse("/", "?as-of=2024-03-08T12:00:30Z").asOf, "2024-03-08T12:00:30.000Z");
});

test("an address without a view leads to nothing", () => {
  assert.deepEqual(parse("/elsewhere", "").route, { view: "nothing" });
  assert.deepEqual(parse("/event", "").route, { view: "nothing" });
});
