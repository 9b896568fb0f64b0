import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { findDecision } from "./decisions.server";
import { readEdition } from "./edition-facts.server";
import { missingParts } from "./file";
import { canEdit, showsBudgetWriting } from "./initiative";
import { findRequestedChanges, getOwnInitiative, listOwnInitiatives, type OwnInitiative } from "./initiatives.server";
import { initiativeStep } from "./next-initiative-step";
import { readFile } from "./read-file.server";
import { workshopState } from "./workshop";
import { listOffered, readWorkshops } from "./workshops.server";

/** What comes next for each of this person's initiatives, those that are over left out. */
export async function listInitiativeSteps(actor: Actor) {
  const [own, at] = [await listOwnInitiatives(actor), await now()];
  const workshops = await readWorkshops(db, own.map(({ id }) => id));
  const steps = await Promise.all(own.map(async (initiative) => ({ initiative, step: await stepOf(initiative, workshops.get(initiative.id) ?? null, at) })));
  return steps.flatMap(({ initiative, step }) => (step ? [{ ...initiative, step }] : []));
}

async function stepOf({ id, status, editionId }: OwnInitiative, workshop: Parameters<typeof workshopState>[0], at: Date) {
  const { phases } = await readEdition(db, editionId);
  const missing = canEdit(status) ? missingParts(await readFile(db, id)).length : 0;
  return initiativeStep({ id, status, phases, workshop, missing }, at, parisDay(at));
}

/** One's own initiative with its file and all that its page says. @throws 404 */
export async function getInitiativeDesk(actor: Actor, initiativeId: string) {
  const initiative = await getOwnInitiative(actor, initiativeId);
  const at = await now();
  const [file, edition, workshops, decision, changes] = await Promise.all([readFile(db, initiativeId), readEdition(db, initiative.editionId), readWorkshops(db, [initiativeId]), findDecision(initiativeId), findRequestedChanges(initiativeId)]);
  const workshop = workshops.get(initiativeId) ?? null;
  const missing = missingParts(file);
  const life = { id: initiativeId, status: initiative.status, phases: edition.phases, workshop, missing: missing.length };
  const appointments = showsBudgetWriting(edition.phases, initiative.status, parisDay(at)) ? await listOffered("budget_writing", at) : [];
  return {
    initiative, file, edition, workshop, decision, missing, appointments,
    editable: canEdit(initiative.status),
    workshopState: workshopState(workshop, at),
    step: initiativeStep(life, at, parisDay(at)),
    changes: initiative.status === "changes_requested" ? changes : null,
  };
}
export type InitiativeDesk = Awaited<ReturnType<typeof getInitiativeDesk>>;
