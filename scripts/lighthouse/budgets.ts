/** What a page weighs and how it is judged, of one visit on a slow phone. */
export type Visit = {
  /** 0 to 100. */
  scores: { accessibility: number; bestPractices: number; seo: number; performance: number };
  /** As they travel, compressed. */
  bytes: { all: number; script: number; style: number };
  requests: number;
  /** Cumulative layout shift. */
  layoutShift: number;
  largestPaintMs: number;
  /** What is painted largest, as a CSS path. */
  largestElement: string;
};

const KB = 1000;

/** Of every public page: the issue's own limits for scripts and styles, and what an old phone on a weak network bears. */
export const BUDGET = { all: 700 * KB, script: 100 * KB, style: 25 * KB, requests: 30, layoutShift: 0.01 };

export type Page = {
  name: string;
  /** A path, or where to find the first link that leads to such a page. */
  path: string | { on: string; link: RegExp; then?: string };
  /** What is painted largest, that somebody should see first. */
  largest: RegExp;
};

const project = { on: "/projets", link: /href="(\/projets\/[a-z0-9-]+)"/ };
const edition = { on: "/budget-citoyen", link: /href="(\/budget-citoyen\/\d{4})[/"]/ };

export const pages: readonly Page[] = [
  { name: "home", path: "/", largest: /p$|h1|svg/ },
  { name: "list", path: "/projets", largest: /card-pic|lead|h1/ },
  { name: "project", path: project, largest: /showcase-pic|lead|h1/ },
  { name: "give", path: { on: "/projets", link: /href="(\/projets\/[a-z0-9-]+)"/, then: "/soutenir" }, largest: /lead|h1/ },
  { name: "label", path: "/le-label", largest: /lead|h1/ },
  { name: "bilan", path: "/le-bilan", largest: /lead|h1/ },
  { name: "partners", path: "/partenaires", largest: /lead|h1/ },
  { name: "citizen budget", path: "/budget-citoyen", largest: /lead|h1/ },
  { name: "edition", path: edition, largest: /lead|h1/ },
];

const weigh = (name: string, is: number, atMost: number): string[] => (is <= atMost ? [] : [`${name} ${is}, at most ${atMost}`]);

/** What of a visit breaks its budget; performance is reported, never judged: machines differ. */
export function faultsOf({ scores, bytes, requests, layoutShift, largestElement }: Visit, { largest }: Pick<Page, "largest">): string[] {
  const judged = { accessibility: scores.accessibility, "best practices": scores.bestPractices, SEO: scores.seo };
  return [
    ...Object.entries(judged).flatMap(([name, score]) => (score === 100 ? [] : [`${name} ${score}, not 100`])),
    ...weigh("bytes", bytes.all, BUDGET.all),
    ...weigh("bytes of script", bytes.script, BUDGET.script),
    ...weigh("bytes of style", bytes.style, BUDGET.style),
    ...weigh("requests", requests, BUDGET.requests),
    ...weigh("layout shift", layoutShift, BUDGET.layoutShift),
    ...(largest.test(largestElement) ? [] : [`the largest element is ${largestElement}`]),
  ];
}
