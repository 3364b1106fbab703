import { useEffect, useState } from "preact/hooks";
import { send } from "../../api/ask.js";
import type { ProposalOnDesk, StoryText } from "../../api/records.js";
import { useApp } from "../../app.js";
import { byHand, type Choice, choices, type ClaimType, made, OWN } from "./by-hand.js";
import type { Draft } from "./fields.js";
import { asked, offered, useLikely } from "./likely.js";
import { beside, sentences } from "./picked.js";
import { current, left, moved, nextOpen } from "./queue.js";
import type { Words } from "./text.js";

/** Why a proposal is rejected, in the order of the keys 1 to 5. */
export const REASONS = ["not said", "wrong speaker", "wrong time", "double", "not ours"] as const;

/** What is open on the card beside what it shows. */
export type Mode = "reading" | "editing" | "rejecting";

/** The work on one story. */
export interface Work {
  items: readonly ProposalOnDesk[];
  item: ProposalOnDesk | null;
  /** The claim of the current proposal, with what was changed here. */
  claim: Draft;
  isEdited: boolean;
  /** Whether an editor has had all its fields open, and taken them as they are. */
  isChecked: boolean;
  /** Events that a statement may be about, or that something may be the same as. */
  choices: readonly Choice[];
  mode: Mode;
  isBusy: boolean;
  /** What to say about the last act; empty: nothing. */
  said: string;
  /** Words of the text that are selected; null: none. */
  picked: Words | null;
  show(id: string): void;
  move(by: number): void;
  turn(mode: Mode): void;
  edit(claim: Draft): void;
  say(words: string): void;
  accept(): void;
  reject(reason: string): void;
  undo(): void;
  /** Selects the next sentence of the text, or the one before. */
  pick(by: 1 | -1): void;
  /** Begins a claim of what is selected. */
  make(type: ClaimType): void;
  /** Leaves out the claim that was begun and not published. */
  drop(): void;
}

/** What is selected in the text of a story. */
export interface Picking {
  picked: Words | null;
  select(words: Words): void;
}

/** What is sent is shown before the list is read again; before is empty for what was made here. */
type Known = ReadonlyMap<string, { before: string; answer: ProposalOnDesk }>;

const NEW = "";

/**
 * About the last act.
 *
 * @property isCounted whether what is left follows, as it is when it is shown: what is read while an
 *   act is under way may be older or newer than what the act began with
 */
interface Said {
  words: string;
  isCounted: boolean;
}

/** As long as the list says what it said before. */
function stillAhead(all: Known, listed: readonly ProposalOnDesk[]): Known {
  const unchanged = new Map(listed.map((each) => [each.proposal.id, JSON.stringify(each)]));
  return new Map([...all].filter(([id, { before }]) => (unchanged.get(id) ?? NEW) === before));
}

/** The list with what was sent since it was read, and what was begun by hand. */
function ahead(
  listed: readonly ProposalOnDesk[],
  known: Known,
  own: ProposalOnDesk | null,
): ProposalOnDesk[] {
  const ids = new Set(listed.map(({ proposal }) => proposal.id));
  const made = [...known].filter(([id]) => !ids.has(id)).map(([, { answer }]) => answer);
  const updated = listed.map((each) => {
    const sent = known.get(each.proposal.id);
    return sent?.before === JSON.stringify(each) ? sent.answer : each;
  });
  return [...updated, ...made, ...(own === null ? [] : [own])];
}

/** Works through the proposals of a story, by whatever means it is asked to. */
export function useWork(
  listed: readonly ProposalOnDesk[],
  text: StoryText | null,
  picking: Picking,
): Work {
  const [known, setKnown] = useState<Known>(new Map());
  const [own, setOwn] = useState<ProposalOnDesk | null>(null);
  const [id, setId] = useState<string | null>(null);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<readonly string[]>([]);
  const [mode, setMode] = useState<Mode>("reading");
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>({ words: "", isCounted: false });
  const say = (words: string) => setSaid({ words, isCounted: false });
  useEffect(() => setKnown((all) => stillAhead(all, listed)), [listed]);
  const items = ahead(listed, known, own);
  const item = current(items, id);
  const shown = item?.proposal.id ?? "";
  const draft = drafts.get(shown);
  const claim = draft ?? ((item?.proposal.claim ?? {}) as Draft);
  const { moments } = useApp();
  const found = useLikely(asked(item, claim, items));
  const ofStory = item === null ? [] : choices(item, claim, items);
  const show = (to: string) => {
    setId(to);
    setMode("reading");
  };
  const forget = () => {
    setOwn(null);
    setDrafts((before) => new Map([...before].filter(([of]) => of !== OWN)));
  };
  const act = (
    of: string,
    path: string,
    body: object,
    words: string,
    then: (answer: ProposalOnDesk, next: string) => void,
  ) => {
    setBusy(true);
    send<ProposalOnDesk>("POST", `/api/proposals${path}`, body)
      .then((answer) => {
        setBusy(false);
        const to = answer.proposal.id;
        const after = items.map((each) => (each.proposal.id === of ? answer : each));
        const was = listed.find(({ proposal }) => proposal.id === to);
        const before = was === undefined ? NEW : JSON.stringify(was);
        setKnown((all) => new Map(all).set(to, { before, answer }));
        setSaid({ words, isCounted: true });
        then(answer, nextOpen(after, to));
      })
      .catch((problem: Error) => {
        setBusy(false);
        say(`Not done: ${problem.message}`);
      });
  };
  const on = (of: string, what: string) => `/${encodeURIComponent(of)}/${what}`;
  const goOn = ({ proposal }: ProposalOnDesk, next: string) => {
    setDone((before) => [...before, proposal.id]);
    show(next);
  };
  return {
    items,
    item,
    claim,
    isEdited: draft !== undefined,
    isChecked: checked.has(shown),
    choices: [...ofStory, ...offered(found, ofStory, moments)],
    mode,
    isBusy,
    said: said.isCounted ? `${said.words} ${left(items)}.` : said.words,
    picked: picking.picked,
    show,
    move: (by) => show(moved(items, shown, by)),
    turn: setMode,
    edit: (to) => {
      setDrafts((before) => new Map(before).set(shown, to));
      if (mode === "editing") {
        setChecked((before) => new Set(before).add(shown));
      }
      setMode("reading");
    },
    say,
    accept: () => {
      if (item !== null && shown === OWN) {
        act(OWN, "", made(item, claim), "Published.", (answer, next) => {
          forget();
          goOn(answer, next);
        });
      } else {
        const body = draft === undefined ? {} : { claim: draft };
        act(shown, on(shown, "accept"), body, "Accepted.", goOn);
      }
    },
    reject: (reason) => act(shown, on(shown, "reject"), { reason }, "Rejected.", goOn),
    undo: () => {
      const last = done.at(-1) ?? shown;
      if (last !== OWN) {
        act(last, on(last, "undo"), {}, "Undone.", () => {
          setDone((before) => before.slice(0, -1));
          show(last);
        });
      }
    },
    pick: (by) => {
      const from = picking.picked ?? item?.words[0] ?? null;
      const all = text === null ? [] : sentences(text.text, text.story.language);
      const words = beside(all, from, by);
      if (words !== null) {
        picking.select(words);
      }
    },
    make: (type) => {
      if (own !== null) {
        show(OWN);
        say("This one by hand is open: accept it, or leave it out by x.");
      } else if (text === null || picking.picked === null) {
        say("Select words of the story first: t selects its next sentence.");
      } else {
        setOwn(byHand(type, picking.picked, text));
        setId(OWN);
        setMode("editing");
        say(`A new ${type}, of the words that are lit. Nothing is published yet.`);
      }
    },
    drop: () => {
      forget();
      setId(null);
      setMode("reading");
      say("Left out; nothing was published.");
    },
  };
}
