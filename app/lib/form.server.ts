import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import { badRequest, DomainError, LimitReached, SeveralRefusals, type Refusals } from "./errors";
import { limitRefusals } from "./rate-limits";

export type FormAction<S extends z.ZodType, R> = {
  request: Request;
  schema: S;
  /** How often this may be asked (`takeFromLimit`): counted once the form is well filled, before the command. */
  limit?: (input: z.output<S>) => Promise<void>;
  /** The command. A DomainError becomes its sentence, beside the field when it names one. */
  run: (input: z.output<S>) => Promise<R>;
  done: (result: R) => Response | Promise<Response>;
  refusals?: Refusals;
};

/** @throws the error itself when the feature has no sentence for it: a silent refusal would be a bug. */
export function sentenceFor(error: DomainError, refusals: Refusals): string {
  const sentence = refusals[error.code] ?? limitRefusals[error.code];
  if (sentence === undefined) throw error;
  return typeof sentence === "function" ? sentence(error.details) : sentence;
}

/** Passwords never travel back in a page, not even to the one who typed them. */
const hideFields = ["password", "currentPassword"];

const refuse = (result: SubmissionResult<string[]>, status = 400) => data({ result }, { status });

/** More fields, or deeper names, than any form of ours has: `lines[999999999]` alone would fill the memory. */
const MAX_FIELDS = 500;
const ownName = /^[\w-]{0,60}(?:\[\d{1,3}\]|\.[\w-]{1,60}){0,6}$/;

/** Every form that comes is read here. @throws 400 when what came is none of ours */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => {
    throw badRequest();
  });
  const names = [...form.keys()];
  if (names.length > MAX_FIELDS || names.some((name) => !ownName.test(name) || name.includes("__proto__"))) throw badRequest();
  return form;
}

/** Each refusal beside its field, or over the form when it names none. */
function sentencesOf(error: DomainError, refusals: Refusals) {
  const [fieldErrors, formErrors]: [Record<string, string[]>, string[]] = [{}, []];
  for (const one of error instanceof SeveralRefusals ? error.all : [error])
    (one.field ? (fieldErrors[one.field] ??= []) : formErrors).push(sentenceFor(one, refusals));
  return { fieldErrors, formErrors };
}

/** Parse, run, answer: every form of the site goes through here. Typed values come back with each refusal. */
export async function formAction<S extends z.ZodType, R>(options: FormAction<S, R>) {
  const submission = parseWithZod(await readForm(options.request), { schema: options.schema });
  if (submission.status !== "success") return refuse(submission.reply({ hideFields }));
  try {
    await options.limit?.(submission.value);
    return await options.done(await options.run(submission.value));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return refuse(submission.reply({ ...sentencesOf(error, options.refusals ?? {}), hideFields }), error instanceof LimitReached ? 429 : 400);
  }
}
