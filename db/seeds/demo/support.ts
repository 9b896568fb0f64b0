import { addTaskSet } from "~/features/support/add-task.server";
import { assignSupporter } from "~/features/support/assign-supporter.server";
import { markOwnTask, markTask } from "~/features/support/mark-task.server";
import { noteRelay, noteRelayResult } from "~/features/support/note-relay.server";
import type { EntryInput, RelayInput } from "~/features/support/support.schemas";
import type { RelayOutcome } from "~/features/support/support";
import { taskSets, type TaskSetKey } from "~/features/support/task-templates";
import { listTasks } from "~/features/support/tasks.server";
import { writeEntry } from "~/features/support/write-entry.server";
import { writeReport } from "~/features/support/write-report.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { actorOf } from "./world";

type Step = { daysAgo: number; take: () => Promise<void> };

const team = () => actorOf("nadia");
const today = async () => parisDay(await now());

/** Everything that Nadia does for one project, day by day. */
function supportOf(projectId: string, holder: string) {
  const step = (daysAgo: number, take: () => Promise<unknown>): Step => ({ daysAgo, take: async () => void (await take()) });
  const say = (daysAgo: number, kind: EntryInput["kind"], minutes: number, text: string, more: Partial<EntryInput> = {}) =>
    step(daysAgo, async () => writeEntry(await team(), projectId, { kind, minutes, text, on: await today(), isPrivate: false, withWhom: undefined, campaignVersionId: undefined, ...more }));
  const plan = (daysAgo: number, set: TaskSetKey) => step(daysAgo, async () => addTaskSet(await team(), projectId, set));
  /** Ticked by whoever owns them. */
  const done = (daysAgo: number, set: TaskSetKey, keys: readonly string[] = taskSets[set].lines.map(({ key }) => key)) =>
    step(daysAgo, async () => {
      const tasks = await listTasks([projectId]);
      for (const { id, owner } of tasks.filter(({ templateKey }) => keys.some((key) => templateKey === `${set}.${key}`))) {
        await (owner === "team" ? markTask(await team(), projectId, id, "done") : markOwnTask(await actorOf(holder), projectId, id, "done"));
      }
    });
  const tell = (daysAgo: number, input: Partial<RelayInput> & Pick<RelayInput, "kind">, outcome?: RelayOutcome, note?: string) =>
    step(daysAgo, async () => {
      const relayId = await noteRelay(await team(), projectId, { toldOn: await today(), name: undefined, partnerId: undefined, what: undefined, ...input });
      if (outcome) await noteRelayResult(await team(), projectId, relayId, { outcome, note, url: undefined });
    });
  const confide = (daysAgo: number) => step(daysAgo, async () => assignSupporter(await team(), projectId, (await team()).accountId));
  const report = (daysAgo: number, conclusion: string) => step(daysAgo, async () => writeReport(await team(), projectId, { conclusion }));
  return { say, plan, done, tell, confide, report };
}

const cycleTour = (projectId: string): Step[] => {
  const { say, plan, done, tell, confide } = supportOf(projectId, "louise");
  return [
    confide(58), plan(57.9, "prepare"),
    say(57.8, "meeting", 90, "Premier rendez-vous d’accompagnement. La liste des proches compte soixante noms, les onze mairies relaieront. Prochaine étape : écrire l’histoire.", { withWhom: "Louise" }),
    say(40, "review", 50, "Histoire relue : commencer par les vélos qui dorment dans les garages, garder les chiffres pour la fin. Contreparties claires.", { withWhom: "Louise" }),
    say(33, "video", 35, "Une prise au téléphone, sur la place de Marquise, trente secondes. Parler de près, au soleil dans le dos de celui qui filme.", { withWhom: "Louise" }),
    say(32.9, "other", 15, "Louise porte presque tout seule : trouver une deuxième personne pour les messages de la dernière semaine.", { isPrivate: true }),
    done(19, "prepare"),
    plan(18.3, "during"),
    tell(17, { kind: "commune", name: "62250 Marquise", what: "Un mot dans le bulletin et l’affiche à l’accueil." }, "relayed", "Une page dans le bulletin d’octobre."),
    say(15, "call", 25, "Trois jours après l’ouverture : vingt dons, surtout des proches. Remercier un par un, puis écrire aux cyclistes du club.", { withWhom: "Louise" }),
    done(13, "during", ["first_call", "thanks"]),
    tell(8, { kind: "media", name: "Radio de la Côte (exemple)", what: "Une interview de cinq minutes, le samedi matin." }, "promised"),
    say(8.1, "press", 30, "Le sujet pour la radio : la mécanicienne qui vient au village. Préparer deux phrases et un rendez-vous où la suivre.", { withWhom: "Louise" }),
    done(7, "during", ["press"]),
  ];
};

const beach = (projectId: string): Step[] => {
  const { say, plan, done, tell, confide } = supportOf(projectId, "gaston");
  return [
    confide(60), plan(59, "prepare"),
    say(59.5, "meeting", 75, "Rendez-vous à Berck. L’équipe connaît les familles du centre ; le réseau au-delà reste à construire.", { withWhom: "Gaston et deux bénévoles" }),
    done(25, "prepare"),
    plan(24.2, "during"),
    say(20, "call", 20, "Quatorze dons en quatre jours, puis plus rien. Écrire aux familles du centre cette semaine.", { withWhom: "Gaston" }),
    tell(16, { kind: "media", name: "L’Écho des dunes (exemple)", what: "Un article sur la cale et les bénévoles." }, "silent"),
    say(10, "call", 30, "Le réseau n’a pas été prévenu. Convenu : dix appels chacun avant dimanche, et un message de la ville.", { withWhom: "Gaston" }),
    say(9.9, "other", 10, "Le seuil paraît loin. Préparer avec Gaston la suite en cas d’échec, sans le décourager.", { isPrivate: true }),
    done(9.5, "during", ["first_call", "thanks"]),
  ];
};

const toolCafe = (projectId: string): Step[] => {
  const { say, plan, done, tell, confide, report } = supportOf(projectId, "louise");
  return [
    confide(64), plan(63.9, "prepare"), plan(63.8, "after"), done(62, "prepare"),
    say(63, "meeting", 60, "Le quartier est prêt, la campagne sera courte. Les outils prêtés seront montrés le premier jour.", { withWhom: "Louise" }),
    say(50, "call", 20, "À mi-chemin, tout va bien. Relancer les voisins par un mot dans les boîtes aux lettres.", { withWhom: "Louise" }),
    tell(52, { kind: "commune", name: "62000 Arras", what: "Une brève sur le site de la ville." }, "relayed"),
    done(20, "after"),
    say(19, "meeting", 45, "Bilan sur place, autour d’un café : la campagne a amené douze nouveaux membres.", { withWhom: "Louise" }),
    report(16, "Une campagne courte et bien préparée : les proches ont donné la première semaine, le quartier a suivi. Le mot dans les boîtes aux lettres a mieux marché que les réseaux.\n\nÀ refaire : montrer les outils dès le premier jour. À améliorer : prévenir la presse plus tôt."),
  ];
};

const giant = (projectId: string): Step[] => {
  const { say, plan, done } = supportOf(projectId, "louise");
  return [
    plan(30, "prepare"),
    say(29, "call", 35, "La vannière est trouvée. Il manque l’adresse des anciens du carnaval, qui aideraient beaucoup.", { withWhom: "Louise" }),
    done(12, "prepare", ["circles", "story", "review", "video", "account"]),
  ];
};

/** By the key of their story: a project on its curve, one behind, one reported, one in preparation. */
const supports: Record<string, (projectId: string) => Step[]> = { roue: cycleTour, plage: beach, cafe: toolCafe, geant: giant };

export const supportSteps = (projects: ReadonlyMap<string, string>): Step[] =>
  Object.entries(supports).flatMap(([key, steps]) => steps(projects.get(key)!));
