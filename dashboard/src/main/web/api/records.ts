import type { components } from "api-types";

type Schemas = components["schemas"];

export type ProposalOnDesk = Schemas["ProposalOnDesk"];
export type ReadStory = Schemas["ReadStory"];
export type StoryOnDesk = Schemas["StoryOnDesk"];
export type StoryText = Schemas["StoryText"];
export type Alert = Schemas["Alert"];
export type AnswersToRule = Schemas["AnswersToRule"];
export type Claim = Schemas["Claim"];
export type Contradiction = Schemas["Contradiction"];
export type Count = Schemas["Count"];
export type Decided = Schemas["Decided"];
export type Decision = Schemas["Decision"];
export type Desk = Schemas["Desk"];
export type Dossier = Schemas["Dossier"];
export type EventDetail = Schemas["EventDetail"];
export type FirstWord = Schemas["FirstWord"];
export type Forewarning = Schemas["Forewarning"];
export type Holder = Schemas["Holder"];
export type IncidentClaim = Schemas["Incident"];
export type IncidentEvent = Schemas["IncidentEvent"];
export type Interval = Schemas["Interval"];
export type LikelyEvent = Schemas["LikelyEvent"];
export type Link = Schemas["Link"];
export type Match = Schemas["Match"];
export type Outcome = Schemas["Outcome"];
export type Party = Schemas["Party"];
export type Place = Schemas["Place"];
export type Question = Schemas["Question"];
export type QuestionDetail = Schemas["QuestionDetail"];
export type QuestionPosition = Schemas["QuestionPosition"];
export type Resolution = Schemas["Resolution"];
export type Scorecard = Schemas["Scorecard"];
export type ScoreFigures = Schemas["ScoreFigures"];
export type ScoreParts = Schemas["ScoreParts"];
export type Seconds = Schemas["Seconds"];
export type Side = Schemas["Side"];
export type Span = Schemas["Span"];
export type StatementClaim = Schemas["Statement"];
export type Status = Schemas["Status"];
export type Update = Schemas["Update"];
export type WarningClaim = Schemas["Warning"];
export type WarningEvent = Schemas["WarningEvent"];
export type AnyEvent = WarningEvent | IncidentEvent;
export type ContradictionDetail = Schemas["ContradictionDetail"];

/** One page of a list. */
export interface Page<T> {
  items: T[];
  next: string | null;
  /** The moment whose knowledge this is; null is now. */
  asOf: string | null;
  /** Of an empty list, what the filters name and nothing is called. */
  notes: string[];
}
