/** The life of an enquiry as data: rule, screens and journal read the same table. */
export const enquiryStatuses = ["new", "contacted", "meeting_planned", "met", "invited", "application", "closed"] as const;
export type EnquiryStatus = (typeof enquiryStatuses)[number];

export type EnquiryTransition = {
  name: string;
  from: EnquiryStatus;
  to: EnquiryStatus;
  /** What the team reads on the button. */
  label: string;
  /** `step`: by its own page; the others come about elsewhere (an appointment, an invitation, the holder's answer). */
  by: "step" | "appointment" | "invitation" | "holder";
};

const from = <const N extends string>(
  name: N, states: readonly EnquiryStatus[], to: EnquiryStatus, label: string, by: EnquiryTransition["by"],
) => states.map((state) => ({ name, from: state, to, label, by }));

export const enquiryTransitions = [
  ...from("contact", ["new"], "contacted", "Noter la première réponse", "step"),
  ...from("plan_meeting", ["new", "contacted", "meeting_planned"], "meeting_planned", "Prévoir le premier rendez-vous", "appointment"),
  ...from("cancel_meeting", ["meeting_planned"], "contacted", "Annuler le rendez-vous", "appointment"),
  ...from("meet", ["contacted", "meeting_planned"], "met", "Noter le premier rendez-vous", "step"),
  ...from("invite", ["met", "invited"], "invited", "Ouvrir le projet avec le porteur", "invitation"),
  ...from("withdraw_invitation", ["invited"], "met", "Retirer l’invitation", "invitation"),
  ...from("open_project", ["invited"], "application", "Ouvrir le projet", "holder"),
  ...from("close", ["new", "contacted", "meeting_planned", "met", "invited"], "closed", "Classer sans suite", "step"),
  ...from("reopen", ["closed"], "contacted", "Rouvrir", "step"),
] as const satisfies readonly EnquiryTransition[];

export type EnquiryVerb = (typeof enquiryTransitions)[number]["name"];

/** Where this verb leads from here, or null when it may not be taken. */
export function enquiryTransition(status: EnquiryStatus, verb: EnquiryVerb): EnquiryTransition | null {
  const transitions: readonly EnquiryTransition[] = enquiryTransitions;
  return transitions.find((one) => one.from === status && one.name === verb) ?? null;
}

export const canTake = (status: EnquiryStatus, verb: EnquiryVerb): boolean => enquiryTransition(status, verb) !== null;

/** The gestures that have a page of their own, by the word in its address. */
export const steps = { reponse: "contact", "rendez-vous-tenu": "meet", classement: "close", reouverture: "reopen" } as const satisfies Record<string, EnquiryVerb>;
export type StepKey = keyof typeof steps;
export const isStep = (key: string): key is StepKey => key in steps;

export const enquiryChannels = ["form", "phone", "email", "workshop", "letter", "partner"] as const;
export type EnquiryChannel = (typeof enquiryChannels)[number];
/** What the team may enter: the public form enters itself. */
export const enteredChannels = ["phone", "email", "workshop", "letter", "partner"] as const satisfies readonly EnquiryChannel[];

/** Whoever calls or meets us is answered at once: the first answer is the talk itself. */
export const isSpoken = (channel: EnquiryChannel): boolean => channel === "phone" || channel === "workshop";

export const enquiryNeeds = ["funding", "label", "support", "orientation", "unsure"] as const;
export type EnquiryNeed = (typeof enquiryNeeds)[number];

export const enquirySources = ["search", "social", "press", "acquaintance", "partner", "town_hall", "event", "other"] as const;
export type EnquirySource = (typeof enquirySources)[number];

export const noteKinds = ["note", "call", "email", "meeting"] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Nothing is expected of anybody any more. */
export const isOver = (status: EnquiryStatus): boolean => status === "application" || status === "closed";

/** Who has the next gesture, said on the board. */
export type Waiting = "team" | "holder" | "nobody";
export const waitingFor = (status: EnquiryStatus): Waiting => (isOver(status) ? "nobody" : status === "invited" ? "holder" : "team");

/**
 * Working promises: calendar days after which a state that waits is late. The first is the one that the confirmation
 * mail and the thank-you page announce.
 */
export const patienceDays: Partial<Record<EnquiryStatus, number>> = { new: 5, contacted: 21, meeting_planned: 30, met: 21, invited: 21 };
/** « sous cinq jours ouvrés » is said to the person: a week-end is inside. */
export const promisedWorkingDays = 5;
