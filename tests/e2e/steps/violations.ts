import type { Page } from "@playwright/test";
import axe from "axe-core";

declare global {
  interface Window {
    axe?: typeof axe;
    /** The texts that axe may be asked about, in the order of their kinds. */
    texts?: Element[];
  }
}

const hasAxe = (page: Page) => page.evaluate(() => "axe" in window);

/**
 * Runs in the page: of every text that is shown, what its contrast comes from. Colours stand in our style sheet alone (the policy of
 * the page refuses any other), so two texts of a kind are as legible, and most of axe's time goes into contrasts.
 */
function readTexts(): string[] {
  const kinds = new Map<string, Element>();
  const chains = new Map<Element, string>();
  const chainOf = (element: Element): string => {
    const known = chains.get(element);
    if (known !== undefined) return known;
    const chain = `${element.parentElement ? chainOf(element.parentElement) : ""}/${element.localName}.${element.getAttribute("class") ?? ""}`;
    chains.set(element, chain);
    return chain;
  };
  const groundOf = (element: Element | null): string => {
    for (let around = element; around; around = around.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(around);
      if (backgroundColor !== "rgba(0, 0, 0, 0)" || backgroundImage !== "none") return backgroundColor + backgroundImage;
    }
    return "";
  };
  const holdsText = (element: Element) => [...element.childNodes].some((node) => node instanceof Text && node.data.trim()) || element.matches("input, textarea, select");
  for (const element of document.body.querySelectorAll("*")) {
    if (!holdsText(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, opacity } = getComputedStyle(element);
    kinds.set([chainOf(element), color, fontSize, fontWeight, opacity, groundOf(element)].join(" "), element);
  }
  window.texts = [...kinds.values()];
  return [...kinds.keys()];
}

/** The kinds of text whose contrast axe has found right, in this process. */
const legible = new Set<string>();

type Violation = { id: string; targets: string[] };

async function runAxe(fresh: number[]): Promise<Violation[]> {
  const usual = { resultTypes: ["violations" as const], iframes: false };
  const whole = await window.axe!.run({ exclude: ["iframe"] }, { ...usual, rules: { "color-contrast": { enabled: false } } });
  const include = fresh.map((index) => window.texts![index]!);
  const contrasts = include.length ? await window.axe!.run({ include }, { ...usual, runOnly: ["color-contrast"] }) : { violations: [] };
  return [...whole.violations, ...contrasts.violations].map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(" ")) }));
}

/**
 * What axe finds wrong, in one line each. Our only frame is an opened mail, closed to scripts, axe's included. Given to the page once
 * however often it is asked; contrasts are asked for the kinds of text that no page has shown yet.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  if (!(await hasAxe(page))) await page.evaluate(axe.source);
  const kinds = await page.evaluate(readTexts);
  const fresh = kinds.flatMap((kind, index) => (legible.has(kind) ? [] : [index]));
  const violations = await page.evaluate(runAxe, fresh);
  if (!violations.some(({ id }) => id === "color-contrast")) for (const index of fresh) legible.add(kinds[index]!);
  return violations.map(({ id, targets }) => `${id}: ${targets.join(", ")}`);
}
