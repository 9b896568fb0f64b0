import { expect, test } from "vitest";
import { firstWords } from "./first-words";

test.each([
  ["Le four est **posé**.", "Le four est posé."],
  ["## Ce qui vient\n\n- le vélo\n- la place\n\n## Après\n\nRien.", "Ce qui vient le vélo la place"],
  ["Voyez [la photo](https://exemple.fr/x).", "Voyez la photo."],
  ["Un vélo-cargo, dix mille tours de roue", "Un vélo-cargo, dix mille…"],
])("%s", (markdown, words) => expect(firstWords(markdown, 30)).toBe(words));
