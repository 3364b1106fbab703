import type { Question } from "../api/records.js";
import { question } from "../words/words.js";
import { Link } from "./link.js";

/** A question by its words, which lead to all answers to it. */
export function QuestionLink({ about, predicate }: { about: string; predicate: string }) {
  return <Link to={{ view: "question", about, predicate }}>{question(predicate)}</Link>;
}

/** Whether answers that are held exclude each other. */
export function Disputed({ of }: { of: Question["state"] }) {
  switch (of) {
    case "OPEN":
      return <span class="badge strong">disputed</span>;
    case "DISMISSED":
      return <span class="badge quiet">no dispute, says the desk</span>;
    case "RETRACTED":
      return <span class="badge quiet">withdrawn</span>;
    default:
      return <span class="badge quiet">not disputed</span>;
  }
}
