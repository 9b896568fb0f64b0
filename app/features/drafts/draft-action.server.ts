import { DomainError } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { now } from "~/lib/clock.server";
import type { Draft, DraftBase, DraftFields } from "./draft";
import { whenSaved } from "./drafts.fr";
import { readBase, type DraftDoor } from "./drafted-action.server";
import { readDraftFields } from "./drafts.server";

/** What the open page is told after each of its own savings. */
export type DraftAnswer =
  | { kind: "saved"; version: number; when: string }
  | { kind: "conflict"; draft: Pick<Draft, "version" | "pending" | "savedByName" | "fields">; when: string }
  | { kind: "refused" };

const tell = (answer: DraftAnswer, status = 200) => Response.json(answer, { status, headers: { "Cache-Control": "no-store" } });

async function tellConflict(door: Pick<DraftDoor, "find">): Promise<Response> {
  const draft = await door.find();
  if (!draft) return tell({ kind: "refused" }, 409);
  const { version, pending, savedByName, fields } = draft;
  return tell({ kind: "conflict", draft: { version, pending, savedByName, fields }, when: whenSaved(draft.savedAt, await now()) }, 409);
}

async function keep(door: Door, base: DraftBase, form: FormData): Promise<Response> {
  const { version, savedAt } = await door.keep(base, readDraftFields(form));
  return tell({ kind: "saved", version, when: whenSaved(savedAt, await now()) });
}

type Door = Omit<DraftDoor, "keep"> & {
  keep: (base: DraftBase, fields: DraftFields) => Promise<{ version: number; savedAt: Date }>;
  erase: (base: DraftBase) => Promise<void>;
  /** The form's page. */
  page: string;
};

const ERASED = "Le brouillon est effacé.";
const NOT_ERASED = "Ce brouillon a changé entre-temps : relisez-le avant de l’effacer.";

/** The one answer to every form's autosave, and to the button that erases its draft. Its door is already scoped. */
export async function draftAction(request: Request, door: Door): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  const base = readBase(form);
  const erasing = form.get("_geste") === "effacer";
  try {
    if (!erasing) return await keep(door, base, form);
    await door.erase(base);
    return await redirectWithMessage(door.page, ERASED);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (erasing) return redirectWithMessage(door.page, NOT_ERASED);
    if (error.code === "draft.conflict") return tellConflict(door);
    // Any other room's refusal: the pen is no longer in this hand.
    return tell({ kind: "refused" }, error.code.startsWith("draft.") ? 400 : 404);
  }
}
