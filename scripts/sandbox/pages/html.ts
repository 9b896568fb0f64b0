/** Markup that is already safe. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | Html[] | null | false;

/** Template tag: every value is escaped unless it is Html itself. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const filled = strings.map((text, index) => text + (index < parts.length ? render(parts[index]!) : ""));
  return new Html(filled.join(""));
}

function render(part: Part): string {
  if (part === null || part === false) return "";
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map((inner) => inner.text).join("");
  return String(part).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
