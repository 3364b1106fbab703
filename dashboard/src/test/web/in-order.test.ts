import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrder, newestFirst } from "../../main/web/time/in-order.js";
import { Moments } from "../../main/web/time/moments.js";
import { given } from "./given.js";

const moscow = new Moments("Europe/Moscow");
const night = given.report({ id: "26 March, 02:14", publishedAt: "2024-03-25T23:14:00.000Z" });
const day = given.report({ id: "25 March", publishedAt: "2024-03-25T23:59:59.999Z" });
const morning = given.report({ id: "26 March, 11:00", publishedAt: "2024-03-26T08:00:00.000Z" });

test("claims of 26 March never stand above those of 25 March", () => {
  assert.deepEqual(inOrder([morning, night, day], moscow), [day, night, morning]);
});

test("and below them where the newest come first", () => {
  assert.deepEqual(newestFirst([day, night, morning], moscow), [morning, night, day]);
});
