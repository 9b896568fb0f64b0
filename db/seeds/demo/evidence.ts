import { addDocument } from "~/features/label/add-document.server";
import { replaceDocument } from "~/features/label/replace-document.server";
import { openThread, writeComment } from "~/features/label/write-comment.server";
import { now } from "~/lib/clock.server";
import { addDays, parisDay } from "~/lib/dates";
import { forecastPdf } from "./forecast";
import { stories, type Story } from "./stories";
import { actorOf } from "./world";

/** A file that its holder has worked on: a quote that will soon end, a letter beside its answer, a budget written again. */
export async function addEvidence(story: Story, applicationId: string, forecastId: string): Promise<void> {
  const holder = await actorOf(story.holder);
  const bytes = await forecastPdf(story);
  const soon = addDays(parisDay(await now()), 24);
  await addDocument(holder, applicationId, { criterion: 1, kind: "quote", title: "Devis de l’équipement", name: "devis.pdf", question: "model", expiresOn: soon, bytes });
  await addDocument(holder, applicationId, { criterion: 2, kind: "letter", title: "Lettre de la commune", name: "lettre-mairie.pdf", question: "need", bytes });
  await replaceDocument(holder, applicationId, forecastId, { title: "Budget prévisionnel, relu avec le partenaire", name: "budget-previsionnel-2.pdf", bytes });
}

const byKey = (key: string) => stories.find((story) => story.key === key)!;

/** What is said about the files of today: a holder who waits for an answer, one who gave it, a question of the committee. */
export async function seedTalk(waitingId: string, examinedId: string): Promise<void> {
  const [nadia, writer, holder, seat] = await Promise.all([actorOf("nadia"), actorOf(byKey("camion").holder), actorOf(byKey("peniche").holder), actorOf("credit-solidaire")]);
  await openThread(writer, waitingId, "holder", { criterion: 3, question: "place", audience: "holder", body: "Nous hésitons entre deux marchés pour commencer. Faut-il choisir avant la séance\u00a0?" });
  const asked = await openThread(nadia, examinedId, "team", { criterion: 1, question: "model", audience: "holder", body: "Le devis de l’équipement comprend-il la livraison\u00a0?" });
  await writeComment(holder, asked, "holder", "Oui, livraison et montage compris, sur le quai de Béthune.");
  await openThread(seat, examinedId, "committee", { criterion: 2, question: "jobs", audience: "committee", body: "Combien d’heures par semaine pour le poste de batelier\u00a0?" });
}
