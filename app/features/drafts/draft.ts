/** What a page knew of its form's draft when it was drawn: 0 = nothing was ever saved. */
export type DraftBase = { version: number; tab: string };

/** The draft as a page is told of it. `fields`: names as forms know them, nested as conform reads them. */
export type Draft = {
  version: number;
  /** False once the form itself was saved. */
  pending: boolean;
  savedAt: Date;
  savedByName: string;
  fields: DraftFields;
};

export type DraftFields = { [name: string]: DraftValue };
type DraftValue = string | DraftFields | DraftValue[];

type Saved = { version: number; tab: string; pending: boolean };

/** Kept while it is typed, or saved by the form's own button. */
export type Saving = "typed" | "sent";

/**
 * Somebody else, or another page, saved after this one was drawn. The same page's own saves follow one another without
 * asking; but once the form itself was saved, a late autosave must not bring back what is done, whereas the button
 * pressed twice says the same thing twice.
 */
export function isConflict(saved: Saved | null, base: DraftBase, saving: Saving): boolean {
  if ((saved?.version ?? 0) === base.version) return false;
  const isOwn = saved !== null && base.tab !== "" && saved.tab === base.tab;
  return !(isOwn && (saved.pending || saving === "sent"));
}

/** Bytes of a draft, all its fields together; the longest form of the site fits twice. */
export const MAX_DRAFT_BYTES = 80_000;
export const MAX_DRAFT_FIELDS = 200;
/** Drafts of one application or campaign. */
export const MAX_DRAFTS = 40;

/** `_`-names are the form's own machinery; anything that is no plain field name is dropped. */
export const isFieldName = (name: string): boolean => /^[a-z]\w*(\[\d{1,3}\]|\.[a-z]\w*)*$/i.test(name) && name.length <= 80 && !/password|secret/i.test(name);

export const BASE_FIELD = "_base";
export const TAB_FIELD = "_tab";

/** For a form of plain texts. */
export const textsOf = (fields: DraftFields): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
