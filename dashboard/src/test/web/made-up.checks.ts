/** Views of answers that the demo does not give. */
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import type { Alert, ContradictionDetail } from "../../main/web/api/records.js";
import { address, open, page, textOf } from "./session.js";

afterEach(() => page.unrouteAll({ behavior: "wait" }));

const ALERTS: Alert[] = [
  {
    id: "2",
    state: "ACTIVE",
    subject: "us-warning-crocus warning.specificity",
    kind: "CONTRADICTION_OPENED",
    severity: "MEDIUM",
    headline: "One said the warning was general; another said it named the site",
    causedBy: "c2",
    publishedAt: "2024-04-02T12:00:00.000Z",
    links: ["https://japannews.yomiuri.co.jp/1", "javascript:window.hacked=1"],
  },
  {
    id: "1",
    state: "ACTIVE",
    subject: "crocus-attack",
    kind: "VERDICT",
    severity: "HIGH",
    headline: "A public warning by the embassy came 15 to 16 days before",
    causedBy: "c1",
    publishedAt: "2024-03-22T18:00:00.000Z",
    links: ["https://tass.com/1"],
  },
];

test("alerts are listed with what they tell, when, of which event and from where", async () => {
  await page.route("**/api/alerts?*", (route) =>
    route.fulfill({ json: { items: ALERTS, next: null, asOf: null } }),
  );
  await open("/");
  const alerts = page.locator("section[aria-labelledby=alerts] .cards > li");
  assert.equal(await alerts.count(), 2);
  const newest = await alerts.nth(0).innerText();
  assert.match(newest, /^medium\s+contradiction\s+2 April 2024, 15:00/i);
  assert.match(newest, /japannews\.yomiuri\.co\.jp.*address not usable/s);
  const verdict = alerts.nth(1);
  assert.match(await verdict.innerText(), /^high\s+verdict\s+22 March 2024, 21:00/i);
  assert.equal(
    await verdict.locator("a.source").getAttribute("href"),
    ALERTS[1]?.links[0] ?? "a link",
  );
  await verdict.locator("h3 a").click();
  await page.locator(".headline h1", { hasText: "Crocus City Hall" }).waitFor();
  await page.goBack();
  await alerts.nth(0).locator("h3 a").click();
  await page.waitForURL(/id=us-warning-crocus(&|$)/);
  await page.locator(".headline h1", { hasText: "US government" }).waitFor();
});

/** One of the demo that is open, as if the claim of one who holds no side had resolved it. */
async function resolved(): Promise<ContradictionDetail> {
  const asked = (path: string) => fetch(new URL(path, address)).then((answer) => answer.json());
  const { items } = (await asked("/api/contradictions?text=naryshkin&limit=1")) as {
    items: { id: string }[];
  };
  const detail = (await asked(`/api/contradictions/${items[0]?.id}`)) as ContradictionDetail;
  const claim = detail.evidence.find(({ type }) => type === "statement");
  assert.ok(claim?.type === "statement" && claim.speaker !== null);
  const speaker = { ...claim.speaker, name: "The spokesman" };
  const story = { url: "https://tass.com/2", headline: null, outlet: "TASS", language: "en" };
  return {
    ...detail,
    record: {
      ...detail.record,
      state: "RESOLVED",
      resolvedAt: "2024-04-05T09:00:00.000Z",
      resolvedBy: "withdrawal",
      resolution: "RESTATED",
    },
    evidence: [...detail.evidence, { ...claim, id: "withdrawal", speaker, story }],
  };
}

test("a resolved contradiction says since when, by whom, and where that was told", async () => {
  const detail = await resolved();
  await page.route("**/api/contradictions/made-up*", (route) => route.fulfill({ json: detail }));
  await open("/contradiction?id=made-up");
  assert.match(await textOf(".headline .badge"), /resolved/i);
  assert.match(
    await textOf(".resolved"),
    /Resolved since 5 April 2024, 12:00, by what The spokesman said \(TASS/,
  );
  const source = page.locator(".resolved a.source");
  assert.equal(await source.getAttribute("href"), "https://tass.com/2");
  assert.doesNotMatch(await textOf(".headline"), /Nothing has resolved it|Open since/);
  assert.match(await textOf(".resolved"), /Who held a side has said something else since/);
  assert.equal(await page.locator(".side").count(), 2);
});

test("before anything was published, Now says what would be here", async () => {
  await page.route("**/api/claims?*", (route) =>
    route.fulfill({ json: { items: [], next: null, total: null, notes: [], asOf: null } }),
  );
  await open("/");
  const said = await textOf(".nothing");
  assert.match(said, /^Nothing has been published yet\./);
  assert.match(said, /who was warned, how long before.*who contradicts whom.*foreknown publish/s);
  await open("/?as-of=2017-01-01");
  assert.match(await textOf(".nothing"), /^Nothing was known at this moment\./);
});
