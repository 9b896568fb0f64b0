import { can, type Actor } from "~/features/accounts/permissions";
import { DomainError, notFound } from "~/lib/errors";
import type { Edition } from "./edition";
import { readPastBox } from "./past-boxes.server";
import { runSimulation } from "./run-simulation.server";
import type { Simulation } from "./simulation";
import type { SimulationAsked } from "./simulation.schemas";

/** What is sent is read, counted and forgotten: nothing of it is kept. @throws 404, DomainError edition.* */
export async function tryRules(actor: Actor, edition: Edition, { past, file, envelope, rules, winnersCount, minVotes }: SimulationAsked): Promise<Simulation> {
  if (!can(actor, "budget.manage")) throw notFound();
  const tried = rules.map((counting) => ({ counting, winnersCount: counting === "top-n" ? winnersCount! : null, minVotes: counting === "greedy-threshold" ? minVotes! : null }));
  const { stepCents, envelopeCents } = edition;
  const categories = edition.categories.map(({ id, name, floorCents, capCents }) => ({ id, name, floorCents, capCents }));
  const pb = file?.size ? await readText(file) : await readPastBox(past!);
  return runSimulation({ pb, rules: tried, envelopeCents: envelope === "edition" ? envelopeCents : null, stepCents, categories });
}

async function readText(file: File): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new DomainError("edition.not_text", {}, "file");
  }
}
