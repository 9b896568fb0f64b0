import type { ThemeKey } from "~/features/territory/themes";
import type { SceneKey } from "~/ui/art/scenes";

export const cardWidth = 1200;
export const cardHeight = 630;

/** Three worlds, as on the pages: campaigns, the citizen budget, the label. */
export type World = "campaign" | "vote" | "label";

/** The holder's photo, the poster of a theme, or the drawn landscape. */
export type CardPicture = { fileId: string | null; theme: ThemeKey; seed: string; scene?: SceneKey } | "landscape";

/** What an image says when the page's address is shared; amounts in cents. The same card is always the same image. */
export type ShareCard = {
  world: World;
  /** Above the title: who, and where. */
  kicker: string;
  title: string;
  picture: CardPicture;
  gauge: { raised: number; goal: number; threshold: number } | null;
  /** One sum or word, and what it means. */
  figure: { value: string; words: string } | null;
  /** How long there is left, or where things stand. */
  note: string | null;
  /** In the demonstration: that it is no real thing. */
  mark: string | null;
};

export const fictional = (isDemo: boolean): string | null => (isDemo ? "Exemple fictif" : null);

const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** The image in words, for who does not see it. */
export function cardWords({ kicker, title, figure, note, mark }: ShareCard): string {
  const said = [title, kicker, figure && `${figure.value} ${figure.words}`, note, mark];
  return said.filter((part): part is string => Boolean(part)).map(sentence).join(" ");
}
