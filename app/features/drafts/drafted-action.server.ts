import { data } from "@remix-run/node";
import type { z } from "zod";
import { badRequest, DomainError } from "~/lib/errors";
import { formAction, type FormAction } from "~/lib/form.server";
import { BASE_FIELD, TAB_FIELD, type Draft, type DraftBase, type DraftFields } from "./draft";
import { draftsRefusals } from "./drafts.fr";
import { readDraftFields } from "./drafts.server";

/** What a form's page knew when it was drawn, as its hidden fields say. */
export function readBase(form: FormData): DraftBase {
  const [version, tab] = [form.get(BASE_FIELD), form.get(TAB_FIELD)];
  return { version: typeof version === "string" && /^\d{1,15}$/.test(version) ? Number(version) : 0, tab: typeof tab === "string" ? tab.slice(0, 40) : "" };
}

export type DraftDoor = {
  find: () => Promise<Draft | null>;
  keep: (base: DraftBase, fields: DraftFields) => Promise<unknown>;
};

type DraftedAction<S extends z.ZodType, R> = Omit<FormAction<S, R>, "run"> & {
  door: DraftDoor;
  run: (input: z.output<S>, base: DraftBase) => Promise<R>;
};

/** What was refused is kept as a draft when it can be: leaving the page then loses nothing, without JavaScript too. */
async function keepRefused({ keep }: DraftDoor, base: DraftBase, form: FormData): Promise<void> {
  try {
    await keep(base, readDraftFields(form));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

/** `formAction` for a form that keeps drafts: compares what the page knew, and tells it what there is now. */
export async function draftedAction<S extends z.ZodType, R>({ door, run, ...options }: DraftedAction<S, R>) {
  const form = await options.request.clone().formData().catch(() => {
    throw badRequest();
  });
  const base = readBase(form);
  let conflict = false;
  const answer = await formAction({
    ...options,
    refusals: { ...draftsRefusals, ...options.refusals },
    run: (input) =>
      run(input, base).catch((error: unknown) => {
        conflict = error instanceof DomainError && error.code === "draft.conflict";
        throw error;
      }),
  });
  if (answer instanceof Response) return answer;
  if (!conflict) await keepRefused(door, base, form);
  return data({ result: answer.data.result, draft: await door.find(), conflict }, answer.init ?? {});
}
