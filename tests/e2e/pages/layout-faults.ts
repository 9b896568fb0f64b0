import type { Page } from "@playwright/test";

/** Runs in the page: what a person could not read, reach or press there, in one line each. */
function findFaults(scope: string): string[] {
  const root = document.querySelector(scope)!;
  const faults: string[] = [];
  const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${[...element.classList].join(".")} « ${(element.textContent ?? "").trim().slice(0, 40)} »`;
  const isHeardOnly = (element: Element) => element.closest(".sr, .skip, svg, thead, [aria-hidden=true]") !== null;
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isHeardOnly(element);
  const wide = document.documentElement;
  if (wide.scrollWidth > wide.clientWidth) faults.push(`the page scrolls sideways by ${wide.scrollWidth - wide.clientWidth} px`);

  const lines: { element: Element; box: DOMRect }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    if (!node.textContent?.trim() || !isShown(element) || element.closest("option, style, script")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) lines.push({ element, box });
  }

  for (const { element, box } of lines) {
    if (box.right > wide.clientWidth + 1 || box.left < -1) faults.push(`text leaves the screen: ${nameOf(element)}`);
    for (let around: Element | null = element; around && around !== root; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.display === "inline" || style.display === "contents") continue;
      const frame = around.getBoundingClientRect();
      if (box.right > frame.right + 1.5 || box.left < frame.left - 1.5) faults.push(`text leaves its box: ${nameOf(around)}`);
      else if (style.overflowY !== "visible" && (box.bottom > frame.bottom + 1.5 || box.top < frame.top - 1.5)) faults.push(`text is cut: ${nameOf(around)}`);
      break;
    }
  }

  // What sticks to the foot of the screen passes over the text on purpose: focus and scrolling leave room for it.
  const sticks = (element: Element | null): boolean => element !== null && (getComputedStyle(element).position === "sticky" || sticks(element.parentElement));
  const still = lines.filter(({ element }) => !sticks(element)).sort((one, other) => one.box.top - other.box.top);
  still.forEach((one, index) => {
    for (let next = index + 1; next < still.length && still[next]!.box.top < one.box.bottom; next += 1) {
      const other = still[next]!;
      if (one.element === other.element) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > 2 && down > Math.min(one.box.height, other.box.height) * 0.4) faults.push(`texts overlap: ${nameOf(one.element)} and ${nameOf(other.element)}`);
    }
  });

  for (const control of root.querySelectorAll("a[href], button, input, select, textarea, summary")) {
    if (!isShown(control)) continue;
    const target = control.closest("label") ?? control;
    // Inside a sentence a link follows the line (WCAG 2.5.8, « Inline »).
    const inSentence = getComputedStyle(control).display === "inline" && control.closest("p, li, dd, td, div")!.textContent!.trim() !== control.textContent!.trim();
    const covered = getComputedStyle(control, "::after").position === "absolute";
    const { width, height } = target.getBoundingClientRect();
    if (!inSentence && !covered && Math.min(width, height) < 24) faults.push(`target of ${Math.round(width)} × ${Math.round(height)} px: ${nameOf(control)}`);
  }
  return [...new Set(faults)];
}

/** Nothing overflows, nothing is cut, no two texts stand on each other, every target can be pressed. */
export const layoutFaults = (page: Page, scope = "main"): Promise<string[]> => page.evaluate(findFaults, scope);

/** Runs in the page: controls on which the keyboard's place is not seen. */
function findUnseenFocus(scope: string): string[] {
  const unseen: string[] = [];
  const shows = (element: Element | null) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && outlineColor !== "rgba(0, 0, 0, 0)";
  };
  for (const control of document.querySelectorAll<HTMLElement>(`${scope} :is(a[href], button, input, select, textarea, summary)`)) {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.matches(":disabled")) continue;
    control.focus({ preventScroll: true });
    if (![control, control.closest("label"), control.closest(".card")].some(shows)) unseen.push(`${control.tagName.toLowerCase()} « ${(control.textContent ?? "").trim().slice(0, 40)} »`);
  }
  return unseen;
}

/** The keyboard's place is visible on every control. */
export async function unseenFocus(page: Page, scope = "main"): Promise<string[]> {
  // Only after a key do browsers take a focus for the keyboard's.
  await page.keyboard.press("Tab");
  return page.evaluate(findUnseenFocus, scope);
}

/** Text twice as large, as the setting of a browser makes it. */
export const textAt = (page: Page, percent: number): Promise<void> => page.evaluate((size) => document.documentElement.style.setProperty("font-size", `${size}%`), percent);

/** Lines, paragraphs, words and letters as far apart as anybody may ask (WCAG 1.4.12), or as they were. A sheet made by script is what the page's policy allows. */
export const textSpaced = (page: Page, on: boolean): Promise<void> =>
  page.evaluate((isOn) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
    document.adoptedStyleSheets = isOn ? [sheet] : [];
  }, on);
