/**
 * What a reader sees of the demo: `node page.browser.mjs http://127.0.0.1:PORT`.
 *
 * Prints OPEN_FOR_NEWS when the page stands open; whoever started it then publishes the claims of
 * the news desk, and it prints NEWS_SEEN as soon as the page shows them; what the pipeline makes of
 * them comes a little later.
 */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import "./known.checks.js";
import "./made-up.checks.js";
import "./questions.checks.js";
import { errors, open, openTimePanel, page, textOf } from "./session.js";
import { VIEWS } from "./views.js";

const OPEN_FOR_NEWS = "open for news";
const NEWS_SEEN = "news seen";
const HOSTILE = "<script>window.hacked=1</script>";
const CROCUS = VIEWS["event"] ?? "";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

test("Now says of what is going on who was warned, how long before, and what is disputed", async () => {
  await open("/");
  const strip = page.locator(".strip", { hasText: "Crocus City Hall" });
  assert.match(
    await strip.innerText(),
    /US government warned privately 16 to 17 days before and named Crocus City Hall; it became public only afterwards, on 2 April 2024; Alexander Bortnikov and Sergei Naryshkin said that it was general\./,
  );
  assert.equal(await strip.locator(".lead-figure .large").innerText(), "16 to 17 days before");
  assert.match(await strip.locator(".figures").innerText(), /144\s+24\.kg.*range of all reports/s);
  assert.match(
    await strip.locator(".open-questions").innerText(),
    /How specific was the warning\?/,
  );
  assert.equal(await strip.locator(".badge.new").count(), 0, "a first visit has nothing new");
  await page.evaluate(() => localStorage.setItem("looked", '[["crocus-attack",20]]'));
  await open("/");
  assert.match(await strip.locator(".badge.new").innerText(), /\d+ new claims since you looked/);
  await strip.getByRole("link", { name: "Crocus City Hall" }).click();
  await page.locator(".timeline").waitFor();
  await page.goBack();
  await strip.waitFor();
  assert.equal(await strip.locator(".badge.new").count(), 0, "its page was read");
});

test("Now shows the open contradictions and what there is none of", async () => {
  await open("/");
  assert.equal(await page.title(), "Now – Foreknown");
  const groups = page.locator("section[aria-labelledby=contradictions]");
  assert.equal(await groups.locator("article").count(), 3, "one for each event");
  assert.equal(await groups.locator(".question").count(), 4, "one for each question");
  assert.equal(await groups.locator("a[href^='/contradiction']").count(), 8);
  assert.match(
    await textOf("section[aria-labelledby=contradictions]"),
    /US officials said the warning named the site; Alexander Bortnikov and Sergei Naryshkin/,
  );
  assert.match(await textOf("section[aria-labelledby=alerts]"), /No alerts/);
  assert.match(await textOf("section[aria-labelledby=warnings]"), /No warning is open/);
  assert.equal(await textOf(".status"), "Live · last claim 3 April 2024");
});

test("the timeline tells the lead times as intervals, hindsight and near misses", async () => {
  await open(CROCUS);
  await page.locator(".row", { hasText: "How specific was the warning?" }).waitFor();
  assert.match(
    await textOf(".sentences"),
    /US government warned Russian government privately 16 to 17 days before and named Crocus City Hall/,
  );
  const row = (text: string) => page.locator(".row", { hasText: text });
  const hall = await row("US government: Crocus City Hall").innerText();
  assert.match(hall, /given 6 March 2024, 16 to 17 days before; no end date given/);
  assert.match(hall, /public only since 2 April 2024/);
  const embassy = await row("US Embassy in Moscow").innerText();
  assert.match(embassy, /15 to 16 days before; the warning had expired 13 days earlier/);
  assert.match(await row("US government: Moscow").innerText(), /similar, not counted/);
  const sure = row("US Embassy in Moscow").locator(".lead .surely");
  const from = Number.parseFloat((await sure.getAttribute("x1")) ?? "");
  const to = Number.parseFloat((await sure.getAttribute("x2")) ?? "");
  assert.ok(from > 0 && to - from > 30, `drawn from ${from} % to ${to} %`);
});

test("what is told links to its source, and times tell the original", async () => {
  const source = page.locator(".row a.source", { hasText: "tass.com" }).first();
  assert.equal(await source.getAttribute("href"), "https://tass.com/world/1769565");
  assert.match((await source.getAttribute("rel")) ?? "", /noopener noreferrer/);
  const began = page.locator(".lede [title]");
  assert.equal(await began.innerText(), "22 March 2024, 19:58");
  assert.equal(await began.getAttribute("title"), "22 March 2024, 16:58 UTC");
});

test("the map shows the places on outlines that are the page's own", async () => {
  const map = page.locator("section[aria-labelledby=where] .map");
  await map.locator(".land").first().waitFor({ state: "attached" });
  assert.match((await map.locator("svg").getAttribute("aria-label")) ?? "", /Crocus City Hall/);
  assert.match(await map.locator("figcaption").innerText(), /Crocus City Hall/);
  const frame = await map.locator("svg").boundingBox();
  const dots = await map.locator(".dot").all();
  assert.equal(dots.length, await map.locator("figcaption li").count());
  for (const dot of dots) {
    const at = await dot.boundingBox();
    assert.ok(frame !== null && at !== null && at.x >= frame.x && at.y >= frame.y);
    assert.ok(
      at.x + at.width <= frame.x + frame.width && at.y + at.height <= frame.y + frame.height,
    );
  }
  const elsewhere = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ name }) => !name.startsWith(location.origin)),
  );
  assert.deepEqual(elsewhere, []);
});

test("the tolls are ranges over time, and a contradiction leads to both sides", async () => {
  const killed = page.locator(".toll").first();
  assert.match(await killed.innerText(), /Killed: 144 at the latest count, of \d\d figures/);
  assert.ok((await page.locator(".toll .figure rect").count()) >= 20);
  assert.ok((await killed.locator(".figure .and-more").count()) > 0, "at least so many");
  const marks = await killed
    .locator(".figure rect")
    .evaluateAll((all) =>
      all.map((each) =>
        ["x", "width", "y"].map((name) => parseFloat(each.getAttribute(name) ?? "")),
      ),
    );
  const [first, last] = [marks[0] ?? [], marks[marks.length - 1] ?? []];
  assert.ok((last[0] ?? 0) - (first[0] ?? 0) > 30, "figures lie along the time");
  assert.ok((last[2] ?? 0) < (first[2] ?? 0), "and grow");
  assert.ok(marks.every(([, width]) => (width ?? 0) > 0));
  await page.getByText("Killed, figure by figure").click();
  assert.doesNotMatch(await textOf(".toll table"), /contradicted/i, "144 has settled it");
  await page.getByRole("link", { name: /Sergei Naryshkin said the response was adequate/ }).click();
  await page.waitForURL(/\/contradiction\?id=/);
  await page.locator(".side").nth(1).waitFor();
  assert.match(await textOf(".sides"), /“?took appropriate measures to prevent/);
  assert.match(await textOf(".headline"), /Open since 2 April 2024.*Nothing has resolved it/s);
  await page.goBack();
  await page.locator(".timeline").waitFor();
});

/** What carries the fonts of a saved figure; the page's own policy forbids it to apply such. */
const FONTS = /<style>@font-face.*url\("?data:font\/woff2.*<\/style>/s;

/** What a button gives to save. */
async function save(name: string): Promise<{ name: string; content: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

test("figures go with their credit as SVG, PNG and CSV", async () => {
  await open(CROCUS);
  const timeline = await save("Save the timeline as SVG");
  assert.equal(timeline.name, "crocus-attack-timeline.svg");
  const svg = timeline.content.toString();
  assert.match(svg, /Crocus City Hall: timeline/);
  assert.match(svg, /16 to 17 days before/);
  assert.match(svg, /Sources: .*As known on .*Foreknown, http/s);
  assert.doesNotMatch(svg, /class=|var\(|<button|<script|<foreignObject|href=/);
  const isWhole = await page.evaluate(
    (text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      return parsed.querySelector("parsererror") === null;
    },
    svg.replace(FONTS, ""),
  );
  assert.match(svg, FONTS);
  assert.equal(isWhole, true);
  const png = await save("Save the killed as PNG");
  assert.equal(png.content.subarray(1, 4).toString(), "PNG");
  assert.ok(png.content.readUInt32BE(16) > 600 && png.content.length > 5_000);
  const data = (await save("Save the data of the killed as CSV")).content.toString();
  assert.match(data, /^toll,claim,source,at_least,/);
  assert.equal(data.trimEnd().split("\r\n").length, 18, "17 figures");
  const rows = (await save("Save the data of the timeline as CSV")).content.toString();
  assert.match(rows, /private warning,us-warning-crocus,US government,/);
});

test("a claim is copied as a citation, and a view with its moment", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(VIEWS["past"] ?? "");
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.locator(".claims li .tool button").first().click();
  await page.locator(".claims li .tool", { hasText: "Copied" }).first().waitFor();
  assert.match(await clipboard(), /published .* Foreknown, \w+ \S+, revision \d+\.$/);
  await page.locator(".top").getByRole("button", { name: "Copy link" }).click();
  await page.locator(".top .tool", { hasText: "Copied" }).waitFor();
  assert.equal(await clipboard(), page.url().replace("T12%3A00%3A00Z", "T12%3A00%3A00.000Z"));
  await open("/");
  await openTimePanel();
  await page.getByRole("button", { name: "Copy link to this moment" }).click();
  await page.locator(".time-panel .tool", { hasText: "Copied" }).waitFor();
  assert.match(await clipboard(), /^http:.*\/\?as-of=20\d\d-/);
});

test("a holder shows since when and when again, each with its source", async () => {
  await open("/");
  await page.getByRole("link", { name: /US officials said the warning named the site/ }).click();
  await page.locator(".side").nth(1).waitFor();
  const officials = page.locator(".side li", { hasText: "US officials" });
  assert.match(await officials.innerText(), /since .*The Washington Post.*again .*TASS/s);
  assert.equal(await officials.locator("a.source").count(), 2);
});

test("what a later figure reached is resolved and says so", async () => {
  await open(CROCUS);
  await page
    .getByRole("link", { name: /East Coast Daily said the death toll was at least 143/ })
    .click();
  await page.waitForURL(/\/contradiction\?id=/);
  await page.locator(".side").nth(1).waitFor();
  assert.match(
    await textOf(".headline"),
    /Opened .*Resolved since .*A later figure has reached the higher side/s,
  );
});

test("with the slider on 8 March nothing is shown that was told later", async () => {
  await open("/");
  await openTimePanel();
  await page.locator(".time-bar input[type=range]").focus();
  await page.keyboard.press("Home");
  for (const moment of ["31 December 2017", "31 December 2019", "3 January 2024", "8 March 2024"]) {
    await page.locator(".as-of strong", { hasText: moment }).waitFor();
    await page.keyboard.press("ArrowRight");
  }
  await page.locator(".time-bar input[type=datetime-local]").fill("2024-03-08T12:00");
  await page.locator(".as-of", { hasText: "As of 8 March 2024, 12:00" }).waitFor();
  await page.getByText("Nobody contradicts anybody.").waitFor();
  await page.locator("#latest ~ ol", { hasText: "US Embassy in Moscow" }).waitFor();
  const shown = await textOf("main");
  assert.match(shown, /US Embassy in Moscow/);
  assert.doesNotMatch(shown, /Crocus|Bortnikov|Naryshkin|Putin .* blackmail|April 2024/);
  assert.match(page.url(), /as-of=2024-03-08T09%3A00/);
});

test("issuers are told with n and intervals", async () => {
  await open(VIEWS["issuer"] ?? "");
  assert.match(await textOf("main"), /0 of n = 5 warnings[\s\S]*95 % interval 0 % to 43 %/);
  const leads = await page
    .locator(".lead-rows rect")
    .evaluateAll((all) =>
      all.map((each) => ["x", "width"].map((name) => parseFloat(each.getAttribute(name) ?? ""))),
    );
  assert.equal(leads.length, 5);
  assert.ok(leads.every(([x, width]) => (x ?? -1) >= 0 && (x ?? 0) + (width ?? 0) <= 100.6));
  assert.deepEqual(
    leads.map(([x]) => x),
    leads.map(([x]) => x ?? 0).sort((a, b) => a - b),
    "the longest lead comes first and begins leftmost",
  );
  assert.match(await textOf(".lead-rows"), /days? .*before/);
  assert.match(await textOf("section[aria-labelledby=outcomes]"), /2[\s\S]*only since[\s\S]*3/);
  assert.match(await textOf(".parts"), /2 foiled\s+3 known only in hindsight/);
  assert.match(await textOf(".scores"), /its first incident \(n = 2\)/);
});

test("the search finds, and the filters are part of the address", async () => {
  await open("/events");
  await page.getByLabel("Words").fill("kerman");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/events\?text=kerman/);
  await page.locator(".events li").nth(1).waitFor();
  assert.doesNotMatch(await textOf(".events"), /Crocus/);
});

test("the search takes names, and says what nothing is called", async () => {
  await open("/events?place=Moscow&party=US%20government&hazard=Terrorism");
  await page.locator(".events li", { hasText: "Crocus City Hall" }).first().waitFor();
  await open("/events?place=Moscaw");
  assert.match(await textOf("main"), /No event matches: there is no place called Moscaw\./);
});

test("lists say what the event's own page says", async () => {
  const said =
    /public warning preceded it, but was no longer in force.*warned privately; public only since 2 April 2024/s;
  await open("/events?text=crocus-attack&hazard=terrorism");
  assert.match(await page.locator(".events li", { hasText: "killed" }).first().innerText(), said);
  await open("/");
  assert.match(await page.locator(".strip", { hasText: "Crocus" }).innerText(), said);
  await open(CROCUS);
  assert.match(await textOf(".headline"), said);
});

test("an address that leads nowhere says so", async () => {
  await open("/evnts");
  assert.match(await textOf("main"), /Page not found/);
});

test("the keyboard alone leads to the content", async () => {
  await open("/");
  await page.keyboard.press("Tab");
  assert.equal(await page.locator(":focus").innerText(), "To the content");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(":focus").getAttribute("id"), "main");
});

test("news appears on the open page, without loading it again", async () => {
  await open("/");
  await page.evaluate(() => Object.assign(window, { isTheSamePage: true }));
  console.log(OPEN_FOR_NEWS);
  await page.locator("#latest ~ ol", { hasText: "some-station" }).waitFor();
  console.log(NEWS_SEEN);
  await page.locator(".strip", { hasText: "some-station" }).waitFor();
  assert.equal(await page.evaluate(() => "isTheSamePage" in window), true);
});

test("what strangers wrote is text", async () => {
  await open(CROCUS);
  const said = page.locator(".claims li", { hasText: HOSTILE });
  await said.first().waitFor();
  assert.match(await said.first().innerText(), /<svg onload=window\.hacked=1>/);
  const saved = (await save("Save the timeline as SVG")).content.toString();
  assert.match(saved, /&lt;script&gt;window\.hacked/);
  assert.doesNotMatch(saved, /<(script|img|svg onload)/);
  const others = page.locator("details.others");
  await others.evaluateAll((all) =>
    all.forEach((each) => ((each as HTMLDetailsElement).open = true)),
  );
  await page.locator(".contradiction h3", { hasText: HOSTILE }).first().waitFor();
  await page.locator(".contradiction h3 a", { hasText: HOSTILE }).first().click();
  await page.locator(".side", { hasText: HOSTILE }).first().waitFor();
  assert.equal(await page.evaluate(() => "hacked" in window), false);
  const unsafe = "a:not([href^='/']):not([href^='#']):not([href^='http'])";
  assert.equal(await page.locator(unsafe).count(), 0);
});

for (const [name, path] of Object.entries({ ...VIEWS, past: "/?as-of=2024-03-08" })) {
  test(`everybody can use the view ${name}, in light, in dark and on a narrow screen`, async () => {
    await open(path);
    assert.deepEqual(await violations(), []);
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await violations(), []);
    await page.setViewportSize({ width: 390, height: 844 });
    assert.deepEqual(await violations(), []);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 390, `it is ${width} wide`);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
  });
}

for (const [name, path] of Object.entries(VIEWS)) {
  test(`at 200 % the view ${name} fits, and all of it is reached by the keyboard`, async () => {
    await page.setViewportSize({ width: 640, height: 450 });
    await open(path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 640, `it is ${width} wide`);
    const isReached = await page.evaluate(() => {
      const all = [
        ...document.querySelectorAll<HTMLElement>("a[href], button, select, input, summary"),
      ];
      return all
        .filter((each) => each.checkVisibility() && !each.matches(":disabled"))
        .every((each) => {
          each.focus();
          return document.activeElement === each && each.tabIndex >= 0;
        });
    });
    assert.equal(isReached, true);
    const chip = await page.locator(".time-bar").boundingBox();
    await page.setViewportSize({ width: 390, height: 844 });
    const narrow = await page.locator(".time-bar").boundingBox();
    assert.ok((narrow?.height ?? 0) <= 84, "a tenth of a phone's screen at most");
    assert.ok(chip !== null);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
}

test("what is printed says as of when and where it is from, and shows no buttons", async () => {
  await open(CROCUS);
  await page.emulateMedia({ media: "print" });
  const bands = (await page.locator(".band.printed").allInnerTexts()).join(" ");
  assert.match(bands, /As known on .* http:\/\/.*\/event\?type=incident&id=crocus-attack$/s);
  assert.equal(await page.locator("button:visible, nav:visible, .time-bar:visible").count(), 0);
  await open(VIEWS["past"] ?? "");
  assert.match(await textOf(".band.past"), /As of 26 March 2024, 15:00 \(Europe\/Moscow\)/);
  assert.match(await page.title(), /^As of 26 March 2024, 15:00 · /);
  await page.emulateMedia({ media: null });
});

/** What axe finds, by all its rules. */
async function violations(): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations: found } = await axe.run(document);
    return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
}

test("the browser has nothing to complain about", () => {
  assert.deepEqual(errors, []);
});
