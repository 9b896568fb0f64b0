import { db } from "#db";
import { openAsMember } from "~/features/enquiries/accept-invitation.server";
import type { EnteredEnquiry, PublicEnquiry } from "~/features/enquiries/enquiry.schemas";
import { bringEnquiry } from "~/features/enquiries/bring-enquiry.server";
import { enterEnquiry } from "~/features/enquiries/enter-enquiry.server";
import { inviteHolder } from "~/features/enquiries/invite-holder.server";
import { mergeEnquiries } from "~/features/enquiries/merge-enquiries.server";
import { takeStep } from "~/features/enquiries/move-enquiry.server";
import { planFollowUp } from "~/features/enquiries/plan-follow-up.server";
import { proposalFrom } from "~/features/enquiries/proposal";
import { submitEnquiry } from "~/features/enquiries/submit-enquiry.server";
import { writeNote } from "~/features/enquiries/write-note.server";
import { now } from "~/lib/clock.server";
import { addDays, parisDay } from "~/lib/dates";
import { demoEmail } from "~/features/demo/people";
import type { Story } from "./stories";
import { actorOf } from "./world";

type Step = { daysAgo: number; take: () => Promise<void> };

const team = () => actorOf("nadia");
const today = async () => parisDay(await now());

const form = (input: Partial<PublicEnquiry> & Pick<PublicEnquiry, "name" | "email" | "summary" | "commune">): PublicEnquiry => ({
  phone: undefined, organisationName: undefined, projectName: undefined, theme: undefined, need: "unsure", source: undefined, consent: "on", "site-web": undefined, ...input,
});

const call = async (input: Partial<EnteredEnquiry> & Pick<EnteredEnquiry, "name" | "summary" | "commune">): Promise<EnteredEnquiry> => ({
  email: undefined, phone: undefined, organisationName: undefined, projectName: undefined, theme: undefined, need: "unsure", source: undefined, channel: "phone",
  receivedOn: await today(), answeredBy: undefined, partnerId: undefined, note: undefined, consent: "on", another: undefined, ...input,
});

const step = async (id: string, verb: "contact" | "meet" | "close", reason?: string) => takeStep(await team(), id, verb, { on: await today(), reason });

/** What each step leaves for those after it. */
const known = new Map<string, string>();
const idOf = (key: string) => known.get(key)!;

async function plan(key: string, action: string, inDays: number): Promise<void> {
  const nadia = await team();
  await planFollowUp(nadia, idOf(key), { action, dueOn: addDays(await today(), inDays), ownerId: nadia.accountId });
}

/** The project of this story began by a call, seven weeks before it asked for the label. */
const callOf = async (story: Story, daysNote: string) =>
  call({
    name: "Gaston Exemple", email: demoEmail(story.holder), phone: "+33321000010", organisationName: story.organisation.name, projectName: story.name,
    summary: story.summary, commune: story.commune, theme: story.theme, need: "label", source: "town_hall", note: daysNote, another: "on",
  });

/** From the call to the invitation; the project opens when its story begins. */
function storySteps(story: Story, startDaysAgo: number): Step[] {
  return [
    { daysAgo: startDaysAgo, take: async () => void known.set(story.key, await enterEnquiry(await team(), await callOf(story, "Cherche le bon moment pour se lancer. Très motivé."))) },
    { daysAgo: startDaysAgo - 14, take: () => step(idOf(story.key), "meet", "Deux heures ensemble : la campagne convient, le plan de financement tient.") },
    { daysAgo: startDaysAgo - 16, take: () => inviteFor(story) },
  ];
}

async function inviteFor(story: Story): Promise<void> {
  const proposal = proposalFrom({ name: "Gaston Exemple", organisationName: story.organisation.name, projectName: story.name, summary: story.summary, theme: story.theme, typedCommune: story.commune });
  await inviteHolder(await team(), idOf(story.key), demoEmail(story.holder), { ...proposal, theme: story.theme });
}

/** The project of a story that began by an enquiry, opened by its holder from the invitation; null for the others. */
export async function openFromEnquiry(story: Story): Promise<string | null> {
  const enquiryId = known.get(story.key);
  if (!enquiryId) return null;
  const mail = await db.selectFrom("mailMessage").select("props").where("key", "like", `enquiry-invitation:${enquiryId}:%`).executeTakeFirstOrThrow();
  const token = (mail.props as { link: string }).link.replace("/invitation/", "");
  const { organisation, name, summary, theme, commune } = story;
  const { projectId } = await openAsMember(await actorOf(story.holder), token, {
    organisationName: organisation.name, legalForm: organisation.legalForm, siret: undefined, organisationCommune: commune, purpose: organisation.purpose,
    projectName: name, projectSummary: summary, theme, commune,
  });
  return projectId;
}

const write = (key: string, daysAgo: number, input: PublicEnquiry): Step => ({ daysAgo, take: async () => void known.set(key, await submitEnquiry(input)) });

/** Claire met somebody at her desk, and passes her words on. */
async function bringForOpale(): Promise<void> {
  const claire = await actorOf("claire");
  const said = {
    name: "Ninon Exemple", email: "ninon@example.org", phone: "+33321000024", organisationName: undefined, projectName: "La conserverie de la dernière caisse",
    summary: "Transformer les invendus du marché de Calais en bocaux, avec des personnes qui reprennent pied.", commune: "62100 Calais",
    theme: "alimentation" as const, need: "funding" as const, source: "partner" as const, note: "Nous avons relu son budget, il est sérieux.",
  };
  known.set("conserverie", await bringEnquiry(claire, { ...said, partnerId: claire.partnerIds[0]!, consent: "on" }));
}

const waiting: Step[] = [
  { daysAgo: 33, take: async () => void known.set("moulin", await enterEnquiry(await team(), await call({ name: "Armand Exemple", phone: "+33321000020", summary: "Restaurer un moulin pour en faire un gîte familial.", commune: "62310 Fruges", need: "funding" }))) },
  { daysAgo: 31, take: () => step(idOf("moulin"), "close", "Projet privé, sans portée locale ni solidaire. Orienté vers la Fondation du patrimoine.") },
  write("epicerie", 24, form({ name: "Colette Exemple", email: "colette@example.org", phone: "+33321000021", projectName: "L’épicerie du village", summary: "Rouvrir l’épicerie du village, avec un dépôt de pain et un coin café tenus par des habitants.", commune: "62140 Fressin", theme: "lien-social", need: "funding", source: "press" })),
  { daysAgo: 22, take: () => step(idOf("epicerie"), "contact", "Jointe par téléphone. L’association se crée en ce moment.") },
  { daysAgo: 21, take: () => plan("epicerie", "Rappeler après l’assemblée constitutive", 18) },
  write("ressourcerie", 20, form({ name: "Sofiane Exemple", email: "sofiane@example.org", organisationName: "Deuxième Main (exemple)", projectName: "La ressourcerie des jouets", summary: "Réparer et revendre à petit prix les jouets de seconde main, avec un atelier d’insertion.", commune: "62300 Lens", theme: "reemploi", need: "label", source: "partner" })),
  { daysAgo: 18, take: () => step(idOf("ressourcerie"), "contact", "Échange par e-mail, rendez-vous pris.") },
  { daysAgo: 9, take: () => step(idOf("ressourcerie"), "meet", "Le projet est mûr. Objectif autour de 6 000 €, l’équipe a déjà cent contacts.") },
  { daysAgo: 8.9, take: async () => writeNote(await team(), idOf("ressourcerie"), { kind: "note", text: "Vérifier le bail avant d’ouvrir le projet.", on: await today() }) },
  { daysAgo: 8.8, take: () => plan("ressourcerie", "Relire le bail du local", 10) },
  write("chorale", 16, form({ name: "Bérangère Exemple", email: "berangere@example.org", projectName: "La chorale des deux rives", summary: "Une chorale entre un collège et une maison de retraite, avec un concert sur la place.", commune: "62500 Saint-Omer", theme: "grand-age", need: "support", source: "acquaintance" })),
  { daysAgo: 15, take: () => step(idOf("chorale"), "contact") },
  { daysAgo: 13, take: () => step(idOf("chorale"), "meet", "Une campagne convient. Invitée à ouvrir son projet.") },
  { daysAgo: 12, take: async () => void (await inviteHolder(await team(), idOf("chorale"), "berangere@example.org", { name: "Bérangère Exemple", projectName: "La chorale des deux rives", projectSummary: "Une chorale entre un collège et une maison de retraite, avec un concert sur la place.", theme: "grand-age", commune: "62500 Saint-Omer" })) },
  { daysAgo: 11, take: () => bringForOpale() },
  { daysAgo: 10, take: () => step(idOf("conserverie"), "contact", "Rappelée le lendemain. Elle prépare ses devis.") },
  write("solaire", 7, form({ name: "Firmin Exemple", email: "firmin@example.org", phone: "+33321000022", projectName: "Du soleil sur la salle des fêtes", summary: "Poser des panneaux solaires sur la salle des fêtes avec l’argent et les mains des habitants.", commune: "62600 Berck", theme: "energie", need: "funding", source: "search" })),
  { daysAgo: 5, take: async () => void known.set("solaire-2", await enterEnquiry(await team(), await call({ name: "Firmin Exemple", phone: "+33321000022", summary: "A rempli le formulaire, demande s’il est bien arrivé.", commune: "62600 Berck", theme: "energie", need: "funding", another: "on" }))) },
  { daysAgo: 4.9, take: async () => void (await mergeEnquiries(await team(), idOf("solaire-2"), idOf("solaire"), "Même personne, même projet : il rappelait au sujet de son formulaire.")) },
  { daysAgo: 3, take: async () => void known.set("jardin", await enterEnquiry(await team(), await call({ name: "Mireille Exemple", phone: "+33321000023", channel: "workshop", projectName: "Le jardin des apprentis", summary: "Un jardin d’insertion derrière la gare, rencontré à l’atelier de Béthune.", commune: "62400 Béthune", theme: "emploi", need: "support", source: "event", note: "Préfère être appelée le matin." }))) },
  write("velo", 0.6, form({ name: "Yanis Exemple", email: "yanis@example.org", projectName: "Des vélos-cargos pour le marché", summary: "Livrer les produits du marché à vélo-cargo aux personnes qui ne se déplacent plus.", commune: "62000 Arras", theme: "marchandises", need: "unsure", source: "social" })),
  write("jardin-2", 0.4, form({ name: "Mireille Exemple", email: "mireille@example.org", projectName: "Jardin des apprentis", summary: "Un jardin pour apprendre un métier, nous nous sommes vus à l’atelier.", commune: "62400 Béthune", theme: "emploi", need: "support" })),
];

/** Those who wait, those who went on, and the call from which a story of the demonstration was born. */
export const enquirySteps = (stories: readonly Story[]): Step[] => [...stories.flatMap((story, index) => storySteps(story, 26 - index * 2)), ...waiting];
