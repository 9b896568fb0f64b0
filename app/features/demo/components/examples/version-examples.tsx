import type { NamedDifference } from "~/lib/text-difference";
import { CorrectedText } from "~/ui/corrected-text";
import { DifferenceList } from "~/ui/difference-list";
import { Versions } from "~/ui/versions";
import { extremes, type ExampleGroup } from "./example";

const differences: NamedDifference[] = [
  { key: "titre", label: extremes.title, parts: [{ kind: "removed", text: extremes.unbroken }, { kind: "added", text: extremes.place }, { kind: "same", text: ` ${extremes.sentence}` }] },
];
const versions = [
  { number: 1, what: "Déposée", when: "le 3 mars 2026", by: extremes.organisation },
  { number: 2, what: "Déposée de nouveau", when: "le 10 mars 2026", by: extremes.unbroken },
];

export const versionExamples: ExampleGroup = {
  slug: "versions",
  title: "Versions et corrections",
  examples: [
    {
      parts: ["corrected-text"],
      states: [
        { state: "Jamais corrigé", view: <p><CorrectedText text={extremes.sentence} corrections={[]} /></p> },
        { state: "Corrigé, long", view: <p><CorrectedText text={extremes.unbroken} corrections={[{ previous: extremes.unbroken, corrected: extremes.place, at: "2026-03-10T10:00:00Z", by: extremes.organisation }]} /></p> },
      ],
    },
    {
      parts: ["difference-list"],
      states: [
        { state: "Rien n’a changé", view: <DifferenceList differences={[]} empty="Rien n’a changé entre ces deux versions." /> },
        { state: "Retiré, ajouté, gardé", view: <DifferenceList differences={differences} empty="" /> },
      ],
    },
    {
      parts: ["versions"],
      states: [
        { state: "Deux versions comparées, longues", view: <Versions versions={versions} choice={{ read: null, before: 1, after: 2 }} differences={differences} reading={null} /> },
      ],
    },
  ],
};
