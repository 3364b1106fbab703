import assert from "node:assert/strict";
import { test } from "node:test";
import { Looked } from "../../main/web/looked.js";

function shelf(text: string | null = null) {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
  };
}

test("on a first visit nothing is new", () => {
  assert.equal(new Looked(shelf()).newOf("attack", 12), 0);
});

test("what came since the last visit is new, and stays so while the reader is there", () => {
  const kept = shelf();
  new Looked(kept).show("attack", 12);
  const next = new Looked(kept);
  assert.equal(next.newOf("attack", 15), 3);
  next.show("attack", 15);
  assert.equal(next.newOf("attack", 16), 4);
  assert.equal(new Looked(kept).newOf("attack", 15), 0, "it was seen");
});

test("nothing is new of an event whose page was read, until more comes", () => {
  const kept = shelf();
  new Looked(kept).show("attack", 12);
  const next = new Looked(kept);
  next.reach("attack", 15);
  assert.equal(next.newOf("attack", 15), 0);
  next.show("attack", 16);
  assert.equal(next.newOf("attack", 16), 1);
});

test("a claim that was withdrawn makes nothing new", () => {
  const kept = shelf();
  new Looked(kept).show("attack", 12);
  assert.equal(new Looked(kept).newOf("attack", 11), 0);
});

test("what the browser kept in another form is no trouble", () => {
  for (const text of ["", "{", "7", "null", '{"a":1}', '[["attack","x"],3,["b"]]']) {
    assert.equal(new Looked(shelf(text)).newOf("attack", 3), 0, text);
  }
});

test("a bounded number of events is remembered, those looked at last", () => {
  const kept = shelf();
  const looked = new Looked(kept);
  for (let index = 0; index < 500; index++) {
    looked.show(`event ${index}`, 1);
  }
  assert.equal((JSON.parse(kept.getItem() ?? "[]") as unknown[]).length, 200);
  assert.equal(new Looked(kept).newOf("event 499", 2), 1);
});
