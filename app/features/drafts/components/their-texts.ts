import type { DraftFields } from "../draft";

type Flat = [name: string, text: string][];

/** `{ uses: [{ label }] }` → `uses[0].label`, as the fields of a form are named. */
export function flatten(value: unknown, name = ""): Flat {
  if (Array.isArray(value)) return value.flatMap((one, index) => flatten(one, `${name}[${index}]`));
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([key, one]) => flatten(one, name ? `${name}.${key}` : key));
  return typeof value === "string" ? [[name, value]] : [];
}

const labelOf = (field: Element): string => (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement ? (field.labels?.[0]?.textContent ?? "") : "");

/** Where the other text differs from what stands in the form, under the names that the person reads. */
export function theirTexts(formId: string, fields: DraftFields): { label: string; text: string }[] {
  const form = document.getElementById(formId);
  if (!(form instanceof HTMLFormElement)) return [];
  const mine = new FormData(form);
  return flatten(fields).flatMap(([name, text]) => {
    const field = form.elements.namedItem(name);
    const label = field instanceof Element ? labelOf(field) : "";
    return label && mine.get(name) !== text ? [{ label, text }] : [];
  });
}
