import { runImport } from "~/features/imports/run-import.server";
import { stageImport } from "~/features/imports/stage-import.server";
import { actorOf } from "./world";

const done = `Identifiant;Contact le;Projet;Ville;Besoin local;1er RDV
EX-1;04/03/2024;Le lavoir partagé (exemple);Béthune;Lien social;18/03/2024
EX-2;11/03/2024;La recyclerie des Dunes (exemple);Calais;Déchets et réemploi;25/03/2024
EX-3;18/03/2024;Le vélo-bus (exemple);Arras;Mobilité durable;
`;
const waiting = `Identifiant;Contact le;Nom;Projet;Ville;Besoin local;1er RDV
EX-3;18/03/2024;Odile Exemple;Le vélo-bus (exemple);Arras;Mobilité durable;02/04/2024
EX-4;31/02/2024;Gaston Exemple;L’épicerie mobile (exemple);Lens;Alimentation locale;
EX-5;26/03/2024;Louise Exemple;Le jardin des Terrils (exemple);Liévin;Alimentation locale;09/04/2024
`;

const file = (name: string, text: string) => ({ name, bytes: new Uint8Array(Buffer.from(text)) });

/** A file imported by the team. */
async function importFirst(): Promise<void> {
  const team = await actorOf("nadia");
  const id = await stageImport({ actor: team }, "enquiries", file("contacts-2024-exemple.csv", done));
  await runImport(team, id, { validOnly: false });
}

/** A file that waits, with a broken date. */
async function sendSecond(): Promise<void> {
  await stageImport({ actor: await actorOf("nadia") }, "enquiries", file("suite-des-contacts-exemple.csv", waiting));
}

export const importSteps = [{ daysAgo: 47.3, take: importFirst }, { daysAgo: 20.6, take: sendSecond }];
