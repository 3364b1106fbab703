import { query } from "../api/ask.js";
import type { Decision, Page } from "../api/records.js";
import { useQuery } from "../api/use.js";
import { useApp } from "../app.js";
import { question } from "../words/words.js";
import { because, DeskRow, Dismissing, useActs } from "./acts.js";
import { asOf, key, Mutes, standing } from "./mute.js";
import { decisionWords } from "./words.js";

const MOST = 200;

/** What the desk decided about a question, and can decide. */
export function QuestionDesk({ about, predicate }: { about: string; predicate: string }) {
  const { moments, location } = useApp();
  const path = asOf(query("/api/decisions", { event: about, limit: MOST }), location.asOf);
  const all = useQuery<Page<Decision>>(path).answer?.items ?? [];
  const own = standing(all.filter((each) => isAsked(each, about, predicate)));
  const shown = own.map((each) => decisionWords(each, moments));
  const acts = useActs(key(shown));
  const subject = { question: { about, predicate } };
  return (
    <DeskRow name={question(predicate)} shown={shown} acts={acts}>
      <Dismissing
        name={question(predicate)}
        acts={acts}
        dismiss={(reason) => acts.decide({ verdict: "dismissed", subject, ...because(reason) })}
      />
      <Mutes acts={acts} subject={subject} />
    </DeskRow>
  );
}

function isAsked({ subject }: Decision, about: string, predicate: string): boolean {
  return (
    subject !== null &&
    "question" in subject &&
    subject.question.about === about &&
    subject.question.predicate === predicate
  );
}
