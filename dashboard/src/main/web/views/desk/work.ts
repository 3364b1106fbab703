import { useEffect, useState } from "preact/hooks";
import { send } from "../../api/ask.js";
import type { ProposalOnDesk } from "../../api/records.js";
import type { Draft } from "./fields.js";
import { current, left, moved, nextOpen } from "./queue.js";

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
  mode: Mode;
  isBusy: boolean;
  /** What to say about the last act; empty: nothing. */
  said: string;
  show(id: string): void;
  move(by: number): void;
  turn(mode: Mode): void;
  edit(claim: Draft): void;
  say(words: string): void;
  accept(): void;
  reject(reason: string): void;
  undo(): void;
}

/** What is sent is shown before the list is read again. */
type Known = ReadonlyMap<string, { before: string; answer: ProposalOnDesk }>;

/** As long as the list says what it said before. */
function stillAhead(all: Known, listed: readonly ProposalOnDesk[]): Known {
  const told = new Map(listed.map((each) => [each.proposal.id, JSON.stringify(each)]));
  return new Map([...all].filter(([id, { before }]) => told.get(id) === before));
}

/** Works through the proposals of a story, by whatever means it is told to. */
export function useWork(listed: readonly ProposalOnDesk[]): Work {
  const [known, setKnown] = useState<Known>(new Map());
  const [id, setId] = useState<string | null>(null);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [done, setDone] = useState<readonly string[]>([]);
  const [mode, setMode] = useState<Mode>("reading");
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  useEffect(() => setKnown((all) => stillAhead(all, listed)), [listed]);
  const items = listed.map((each) => {
    const ahead = known.get(each.proposal.id);
    return ahead?.before === JSON.stringify(each) ? ahead.answer : each;
  });
  const item = current(items, id);
  const shown = item?.proposal.id ?? "";
  const draft = drafts.get(shown);
  const show = (to: string) => {
    setId(to);
    setMode("reading");
  };
  const act = (
    of: string,
    what: string,
    body: object,
    words: string,
    then: (to: string) => void,
  ) => {
    setBusy(true);
    send<ProposalOnDesk>("POST", `/api/proposals/${encodeURIComponent(of)}/${what}`, body)
      .then((answer) => {
        setBusy(false);
        const after = items.map((each) => (each.proposal.id === of ? answer : each));
        const before = JSON.stringify(listed.find(({ proposal }) => proposal.id === of));
        setKnown((all) => new Map(all).set(of, { before, answer }));
        setSaid(`${words} ${left(after)}.`);
        then(nextOpen(after, of));
      })
      .catch((problem: Error) => {
        setBusy(false);
        setSaid(`Not done: ${problem.message}`);
      });
  };
  return {
    items,
    item,
    claim: draft ?? ((item?.proposal.claim ?? {}) as Draft),
    isEdited: draft !== undefined,
    mode,
    isBusy,
    said,
    show,
    move: (by) => show(moved(items, shown, by)),
    turn: setMode,
    edit: (claim) => {
      setDrafts((before) => new Map(before).set(shown, claim));
      setMode("reading");
    },
    say: setSaid,
    accept: () =>
      act(shown, "accept", draft === undefined ? {} : { claim: draft }, "Accepted.", (next) => {
        setDone((before) => [...before, shown]);
        show(next);
      }),
    reject: (reason) =>
      act(shown, "reject", reason === "" ? {} : { reason }, "Rejected.", (next) => {
        setDone((before) => [...before, shown]);
        show(next);
      }),
    undo: () => {
      const last = done.at(-1) ?? shown;
      act(last, "undo", {}, "Undone.", () => {
        setDone((before) => before.slice(0, -1));
        show(last);
      });
    },
  };
}
