import { markdownHtml, webHref } from "~/lib/markdown";
import type { NamedText } from "~/lib/text-difference";
import { accessibilityText } from "./text-accessibility.fr";
import { homeText } from "./text-home.fr";
import { legalText } from "./text-legal.fr";
import { privacyText } from "./text-privacy.fr";
import { questionsText } from "./text-questions.fr";

/** `body` in simple Markdown, with the words of `siteWords` between braces. */
export type SiteText = { title: string; lead: string; body: string };

/** What the team may rewrite, with the text that comes with the code: an empty database shows whole pages. */
export const siteTexts = {
  questions: { label: "Questions fréquentes", path: "/questions", original: questionsText },
  legal: { label: "Mentions légales", path: "/mentions-legales", original: legalText },
  privacy: { label: "Vos données", path: "/donnees-personnelles", original: privacyText },
  accessibility: { label: "Déclaration d’accessibilité", path: "/accessibilite", original: accessibilityText },
  home: { label: "Accueil", path: "/", original: homeText },
} as const satisfies Record<string, { label: string; path: string; original: SiteText }>;
export type SiteTextKey = keyof typeof siteTexts;
export const siteTextKeys = Object.keys(siteTexts) as SiteTextKey[];
export const isSiteTextKey = (key: string | undefined): key is SiteTextKey => key !== undefined && Object.hasOwn(siteTexts, key);

/** What stands between braces in a text and comes from the settings: changed there, it changes everywhere. */
export type SiteWords = Record<"nom" | "forme" | "adresse" | "courriel" | "telephone" | "orias" | "mediateur" | "territoire", string>;
const names = "nom|forme|adresse|courriel|telephone|orias|mediateur|territoire";

/** Markdown signs of a setting are its own letters. */
const escapeMarks = (text: string) => text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");

/** Braces that name nothing stay as they are. `as`: how a word enters the text. */
export const fillWords = (text: string, words: SiteWords, as: (word: string) => string = (word) => word): string =>
  text.replace(new RegExp(`\\{(${names})\\}`, "g"), (_, name: keyof SiteWords) => as(words[name]));

/** Braces that name nothing: shown to who writes. */
export const unknownWords = (text: string): string[] => [...text.matchAll(/\{([^{}\n]{1,40})\}/g)].map(([, name]) => name!).filter((name) => !names.split("|").includes(name));

/** Our own pages, web pages, mail and telephone: nothing else leads anywhere. */
function ownHref(href: string): string | null {
  if (/^\/(?![/\\])[^\s\\]*$/.test(href) || /^#[\w-]+$/.test(href)) return href;
  if (/^mailto:[^\s<>"]+@[^\s<>"]+$/i.test(href) || /^tel:\+?[\d\s.()-]+$/.test(href)) return href;
  return webHref(href);
}

/** The page has its h1. */
export const siteTextHtml = (body: string, words: SiteWords): string => markdownHtml(fillWords(body, words, escapeMarks), { top: 2, href: ownHref });

/** For the list of differences: each heading is a part of its own, so that one reads what changed where. */
export function partsOf({ title, lead, body }: SiteText): NamedText[] {
  const blocks = body.split(/^(?=#{1,3} )/m).map((block) => block.trim()).filter(Boolean);
  const parts = blocks.map((block, index) => {
    const heading = /^#{1,3} (.+)/.exec(block)?.[1];
    return { key: heading ?? `bloc-${index}`, label: heading ?? "Début du texte", text: heading ? block.replace(/^#{1,3} .+\n?/, "").trim() : block };
  });
  return [{ key: "titre", label: "Titre", text: title }, { key: "chapeau", label: "Chapeau", text: lead }, ...parts];
}
