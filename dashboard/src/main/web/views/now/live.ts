import type { AnyEvent, Contradiction, IncidentEvent } from "../../api/records.js";
import { askedOf } from "../../words/words.js";

/** An event is live so long after its last claim, against the newest claim of any. */
const LIVE_MILLIS = 7 * 86_400_000;
/** So many have a strip of their own. */
const MOST = 5;

/** The incidents of a list, the newest first, parted into those that are live and the others. */
export interface Parted {
  live: IncidentEvent[];
  earlier: IncidentEvent[];
}

/** Compared with the newest claim, not with the clock: a past moment is shown as it was then. */
export function parted(incidents: readonly IncidentEvent[]): Parted {
  const moments = incidents.map(({ lastPublished }) => Date.parse(lastPublished));
  const newest = Math.max(...moments);
  const live = incidents
    .filter((_, index) => newest - (moments[index] ?? 0) <= LIVE_MILLIS)
    .slice(0, MOST);
  return { live, earlier: incidents.filter((incident) => !live.includes(incident)) };
}

/** The contradictions of one question, as they were given. */
export interface QuestionGroup {
  predicate: string;
  all: Contradiction[];
}

/** The questions of one event on which somebody contradicts somebody. */
export interface EventGroup {
  /** Null when no question says whether it is a warning or an incident. */
  type: AnyEvent["type"] | null;
  about: string;
  questions: QuestionGroup[];
}

/** Contradictions by event and question, both in the order of what was given first. */
export function grouped(contradictions: readonly Contradiction[]): EventGroup[] {
  const events: EventGroup[] = [];
  for (const contradiction of contradictions) {
    const { about, predicate } = contradiction;
    const type = askedOf(predicate);
    let event = events.find((each) => each.about === about && fits(each.type, type));
    if (event === undefined) {
      event = { type, about, questions: [] };
      events.push(event);
    }
    event.type ??= type;
    const question = event.questions.find((each) => each.predicate === predicate);
    if (question === undefined) {
      event.questions.push({ predicate, all: [contradiction] });
    } else {
      question.all.push(contradiction);
    }
  }
  return events;
}

function fits(one: EventGroup["type"], other: EventGroup["type"]): boolean {
  return one === null || other === null || one === other;
}
