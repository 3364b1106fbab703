import assert from "node:assert/strict";
import { test } from "node:test";
import { Followed } from "../../main/web/followed.js";

function shelf(text: string | null = null) {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
  };
}

test("what is followed is kept until it is not", () => {
  const kept = shelf();
  const followed = new Followed(kept);
  assert.equal(followed.isAny, false);
  followed.set("attack", true);
  assert.equal(new Followed(kept).has("attack"), true);
  followed.set("attack", false);
  assert.equal(new Followed(kept).isAny, false);
});

test("alerts on an event and on its questions concern who follows it, and no others", () => {
  const followed = new Followed(shelf());
  followed.set("attack", true);
  assert.equal(followed.concerns("attack"), true);
  assert.equal(followed.concerns("attack incident.killed"), true);
  assert.equal(followed.concerns("attack2"), false);
  assert.equal(followed.concerns("another attack"), false);
});

test("listeners hear of changes until they leave", () => {
  const followed = new Followed(null);
  let heard = 0;
  const leave = followed.listen(() => {
    heard++;
  });
  followed.set("attack", true);
  leave();
  followed.set("attack", false);
  assert.equal(heard, 1);
});

test("what the browser kept in another form is no trouble, and it is bounded", () => {
  for (const text of ["", "{", "7", "null", '{"a":1}']) {
    assert.equal(new Followed(shelf(text)).isAny, false, text);
  }
  const kept = shelf();
  const followed = new Followed(kept);
  for (let index = 0; index < 300; index++) {
    followed.set(`event ${index}`, true);
  }
  assert.equal((JSON.parse(kept.getItem() ?? "[]") as unknown[]).length, 100);
});
