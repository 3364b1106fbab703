import assert from "node:assert/strict";
import { test } from "node:test";
import { published } from "../../main/web/time/days.js";
import { toInput } from "../../main/web/time/local.js";
import { Moments } from "../../main/web/time/moments.js";
import { inUtc } from "../../main/web/time/original.js";

const moscow = new Moments("Europe/Moscow");

test("a moment is told in the reader's zone", () => {
  assert.equal(moscow.moment("2024-03-22T16:58:00.000Z"), "22 March 2024, 19:58");
});

test("a bare date stays that date in every zone", () => {
  const day = { from: "2024-03-06T00:00:00.000Z", to: "2024-03-06T23:59:59.999Z" };
  assert.equal(moscow.span(day), "6 March 2024");
  assert.equal(moscow.moment(day.to), "6 March 2024");
});

test("a whole month is told as one", () => {
  const month = { from: "2019-12-01T00:00:00.000Z", to: "2019-12-31T23:59:59.999Z" };
  assert.equal(moscow.span(month), "December 2019");
});

test("days that are no month are told by both ends", () => {
  const days = { from: "2024-03-30T00:00:00.000Z", to: "2024-04-02T23:59:59.999Z" };
  assert.equal(moscow.span(days), "between 30 March 2024 and 2 April 2024");
});

test("a local day of the reader is that day, and others are told its zone", () => {
  const local = { from: "2024-03-06T21:00:00.000Z", to: "2024-03-07T20:59:59.999Z" };
  assert.equal(moscow.span(local), "7 March 2024");
  assert.equal(new Moments("UTC").span(local), "7 March 2024 (UTC+03:00)");
  const tehran = { from: "2024-01-02T20:30:00.000Z", to: "2024-01-03T20:29:59.999Z" };
  assert.equal(moscow.span(tehran), "3 January 2024 (UTC+03:30)");
  const west = { from: "2024-01-03T05:00:00.000Z", to: "2024-01-04T04:59:59.999Z" };
  assert.equal(moscow.span(west), "3 January 2024 (UTC-05:00)");
});

test("a day that two zones may have is told by both ends", () => {
  const day = { from: "2024-01-02T10:00:00.000Z", to: "2024-01-03T09:59:59.999Z" };
  assert.equal(moscow.span(day), "between 2 January 2024, 13:00 and 3 January 2024, 12:59");
});

test("an hour of one day names the day once", () => {
  const hour = { from: "2024-03-22T16:30:00.000Z", to: "2024-03-22T17:30:00.000Z" };
  assert.equal(moscow.span(hour), "22 March 2024, between 19:30 and 20:30");
});

const ZONES = [
  "Europe/Moscow",
  "America/New_York",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "UTC",
];
const DAY = { from: "2024-03-25T00:00:00.000Z", to: "2024-03-25T23:59:59.999Z" };

for (const zone of ZONES) {
  const here = new Moments(zone);

  test(`a bare date is published, said and drawn on that day in ${zone}`, () => {
    assert.equal(here.moment(DAY.to), "25 March 2024");
    assert.equal(here.span({ from: DAY.to, to: DAY.to }), "25 March 2024");
    assert.equal(here.zoned(DAY.to), "25 March 2024 (UTC)");
    const { from, to } = here.extent(published(DAY.to));
    const clock = new Intl.DateTimeFormat("en-GB", {
      dateStyle: "short",
      timeStyle: "medium",
      timeZone: zone,
    });
    assert.equal(clock.format(from), "25/03/2024, 00:00:00");
    assert.equal(clock.format(to), "25/03/2024, 23:59:59");
    assert.match(clock.format(here.middle(DAY.to)), /^25\/03\/2024, (11:59:59|12:00:00)$/);
  });

  test(`no day stands before an earlier one in ${zone}`, () => {
    const hours = Array.from({ length: 72 }, (_, hour) => Date.UTC(2024, 2, 24, hour, 30));
    const moments = hours.map((at) => new Date(at).toISOString());
    const all = [...moments, "2024-03-24", "2024-03-25", "2024-03-26"].map((text) =>
      text.length === 10 ? `${text}T23:59:59.999Z` : text,
    );
    const shown = all
      .map(published)
      .sort((a, b) => here.order(a, b))
      .map((span) => Date.parse(`${here.moment(span.to).slice(0, 13)} UTC`));
    assert.deepEqual(
      shown,
      [...shown].sort((a, b) => a - b),
    );
  });
}

test("a bare date is drawn on its day where clocks change on it", () => {
  const { from, to } = new Moments("Europe/Berlin").extent(published("2024-03-31T23:59:59.999Z"));
  assert.equal(new Date(from).toISOString(), "2024-03-30T23:00:00.000Z");
  assert.equal(new Date(to).toISOString(), "2024-03-31T21:59:59.999Z");
});

test("what begins with a day names that day", () => {
  const since = { from: "2024-01-01T00:00:00.000Z", to: "2024-01-02T20:29:59.999Z" };
  assert.equal(moscow.span(since), "between 1 January 2024 and 2 January 2024, 23:29");
});

test("what ends with a day names that day", () => {
  const until = { from: "2024-03-07T21:00:00.000Z", to: "2024-03-09T23:59:59.999Z" };
  assert.equal(moscow.span(until), "between 8 March 2024, 00:00 and 9 March 2024");
  const on = { from: "2024-03-09T11:00:00.000Z", to: "2024-03-09T23:59:59.999Z" };
  assert.equal(moscow.span(on), "9 March 2024, from 14:00 on");
});

test("nothing seems to be published before it was said", () => {
  const said = { from: "2024-03-25T23:14:00.000Z", to: "2024-03-25T23:14:00.000Z" };
  assert.equal(moscow.span(said), "26 March 2024, 02:14");
  assert.equal(moscow.publishedAfter(DAY.to, said), "25 March 2024 (UTC)");
  assert.equal(moscow.publishedAfter(DAY.to, DAY), "25 March 2024");
  assert.equal(moscow.publishedAfter("2024-03-26T08:00:00.000Z", said), "26 March 2024, 11:00");
});

test("of today the clock is enough", () => {
  const now = "2024-05-01T20:00:00.000Z";
  assert.equal(moscow.shortly("2024-05-01T19:38:00.000Z", now), "22:38");
  assert.equal(moscow.shortly("2024-04-30T20:38:00.000Z", now), "30 April 2024, 23:38");
  assert.equal(moscow.shortly("2024-05-01T23:59:59.999Z", now), "1 May 2024");
});

test("on hover a time is told in UTC, as exactly as it is known", () => {
  const at = (from: string, to = from) => inUtc({ from, to });
  assert.equal(at("2024-03-22T16:58:00.000Z"), "22 March 2024, 16:58 UTC");
  assert.equal(
    at("2024-03-22T16:58:00.000Z", "2024-03-22T16:58:59.999Z"),
    "22 March 2024, 16:58 UTC",
  );
  assert.equal(at("2024-03-22T16:58:07.000Z"), "22 March 2024, 16:58:07 UTC");
  assert.equal(at(DAY.to), "25 March 2024 UTC");
  assert.equal(at(DAY.from, "2024-03-26T23:59:59.999Z"), "25 March 2024 to 26 March 2024 UTC");
});

test("the end of a bare date is put in as that date", () => {
  assert.equal(toInput(DAY.to), "2024-03-25T23:59");
});
