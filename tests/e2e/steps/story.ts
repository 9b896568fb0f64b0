/** A card payment that a guest makes; amounts as a person types them. */
export interface Guest {
  name: string;
  email: string;
  /** How many of the story's reward. */
  rewards?: number;
  /** An amount proposed by the page, or one's own. */
  proposed?: string;
  free?: string;
  /** What it comes to. */
  cents: number;
  card: "pays" | "declined first" | "abandons";
}

/** A project of the journeys, from its holder's first words to its last cent. */
export interface Story {
  organisation: string;
  project: string;
  title: string;
  summary: string;
  /** Makes the meeting recognisable in lists. */
  place: string;
  goal: string;
  thresholdPercent: number;
  reward: { title: string; price: string };
  guests: Guest[];
}

/** What a committee needs of it: which project, at which meeting. */
export type Item = Pick<Story, "project" | "place">;

export const givenCents = ({ guests }: Story): number =>
  guests.reduce((sum, { cents, card }) => sum + (card === "abandons" ? 0 : cents), 0);

export const donorsOf = ({ guests }: Story): Guest[] => guests.filter(({ card }) => card !== "abandons");

/** The name of a gesture that is said « of this project » to assistive tools. */
export const gestureFor = (gesture: string, { project }: Pick<Story, "project">): RegExp => new RegExp(`^${gesture} ?, ${project}$`);
