import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { Client, ProblemError } from "../../main/client/client.js";

const asked: string[] = [];
let server: Server;
let base: string;

/** Two pages of alerts, one event, and a problem for all else. */
before(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.authorization ?? "-"}`);
    const { pathname, searchParams } = new URL(request.url ?? "", "http://here");
    if (pathname === "/api/alerts") {
      const isLast = searchParams.get("cursor") === "c2";
      const items = isLast ? [{ id: "a3" }] : [{ id: "a1" }, { id: "a2" }];
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ items, next: isLast ? null : "c2" }));
    } else if (pathname.startsWith("/api/events/")) {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ event: { id: decodeURIComponent(pathname) } }));
    } else {
      response.statusCode = 404;
      response.setHeader("content-type", "application/problem+json");
      response.end(JSON.stringify({ detail: "there is no such record" }));
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

after(() => server.close());

test("all pages of a list are one", async () => {
  const ids: string[] = [];
  for await (const alert of new Client(base).all("/api/alerts", { place: "Moscow", limit: 2 })) {
    ids.push(alert.id);
  }
  assert.deepEqual(ids, ["a1", "a2", "a3"]);
  assert.deepEqual(asked, [
    "/api/alerts?place=Moscow&limit=2 -",
    "/api/alerts?place=Moscow&limit=2&cursor=c2 -",
  ]);
});

test("ids are encoded, and a token is sent", async () => {
  asked.length = 0;
  const path = { type: "incident", id: "a/b c" } as const;
  const answer = await new Client(base, { token: "s3cret" }).get("/api/events/{type}/{id}", {
    path,
  });
  assert.deepEqual(asked, ["/api/events/incident/a%2Fb%20c Bearer s3cret"]);
  assert.equal(answer.event.id, "/api/events/incident/a/b c");
});

test("a problem says why", async () => {
  const missing = new Client(base).get("/api/matches/{id}", { path: { id: "none" } });
  await assert.rejects(missing, (error) => {
    assert.ok(error instanceof ProblemError);
    assert.equal(error.status, 404);
    assert.equal(error.message, "there is no such record");
    return true;
  });
});

test("what the description does not know is no TypeScript", () => {
  const client = new Client(base);
  const wrong = [
    // @ts-expect-error there is no such address
    () => client.get("/api/nothing"),
    // @ts-expect-error there is no such filter
    () => client.get("/api/alerts", { query: { colour: "red" } }),
    // @ts-expect-error an id is missing
    () => client.get("/api/matches/{id}", { path: {} }),
    // @ts-expect-error one record is no list
    () => client.all("/api/matches/{id}"),
  ];
  assert.equal(wrong.length, 4);
});
