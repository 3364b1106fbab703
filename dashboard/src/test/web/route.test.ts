import assert from "node:assert/strict";
import { test } from "node:test";
import { type Location, address, parse } from "../../main/web/route.js";

const STRANGE = "a/b?c=d&e#f .js <script>é";

const LOCATIONS: Location[] = [
  { route: { view: "now" }, asOf: null },
  { route: { view: "now" }, asOf: "2024-03-08T23:59:59.999Z" },
  {
    route: { view: "events", text: "two words", hazard: "security", place: "RU", state: "" },
    asOf: null,
  },
  { route: { view: "event", type: "incident", id: STRANGE }, asOf: null },
  { route: { view: "event", type: null, id: "x" }, asOf: "2024-03-08T12:00:00.000Z" },
  { route: { view: "contradiction", id: STRANGE }, asOf: null },
  { route: { view: "issuers" }, asOf: null },
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

test("what is no moment is now", () => {
  for (const text of ["", "yesterday", "2024-99-99", "2024-03-08Tnoon"]) {
    assert.equal(parse("/", `?as-of=${text}`).asOf, null);
  }
});

test("an address without a view leads to nothing", () => {
  assert.deepEqual(parse("/elsewhere", "").route, { view: "nothing" });
  assert.deepEqual(parse("/event", "").route, { view: "nothing" });
});
