import { writeFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { db } from "#db";
import { heard, readPdf } from "#tests/read-pdf";
import { useTestDatabase } from "#tests/database";
import { aCommittee, type Committee } from "#tests/factories/committee";
import { criteriaSaid, onAgenda, opine, vote } from "#tests/factories/committee-acts";
import { aCheckedApplication } from "#tests/factories/label";
import { aMember } from "#tests/factories/accounts";
import { cancelMeeting } from "./cancel-meeting.server";
import { declareRecusal } from "./declare-recusal.server";
import { getMeetingCalendar } from "./meeting-calendar.server";
import { givePack } from "./give-pack.server";
import { packPdf } from "./pack-pdf.server";
import { getPack } from "./pack.server";
import { writeExaminationNote } from "./write-examination-note.server";

useTestDatabase();

let world: Committee;
let item: { meetingId: string; examinationId: string };
beforeAll(async () => {
  world = await aCommittee();
  item = await onAgenda(world, (await aCheckedApplication()).applicationId);
});

test("the pack holds the file, its plan, attestations and documents, the team's newest note, and who has spoken, never what", async () => {
  await opine(world, item.examinationId, ["departement"], criteriaSaid("met").map((line) => ({ ...line, reason: "Un avis bien caché." })));
  await vote(world, item.examinationId, { departement: "against" });
  await writeExaminationNote(world.team, item.examinationId, "Première note.");
  await writeExaminationNote(world.team, item.examinationId, "Le devis est arrivé ce matin.");
  // The Département's own person too: what is printed is left on tables.
  for (const actor of [world.team, world.chair, world.seats["france-active"]!]) {
    const pack = await getPack(actor, item.meetingId);
    expect(pack.files).toMatchObject([{ position: 1, note: { body: "Le devis est arrivé ce matin.", version: 2 }, closedToReader: false }]);
    expect(pack.files[0]?.content.documents).toHaveLength(1);
    expect(pack.files[0]?.attestations).toHaveLength(1);
    expect(pack.files[0]?.seats.find(({ key }) => key === "departement")?.state).toBe("given");
    for (const word of ["Un avis bien caché.", "Motif de departement", "Première note."]) expect(JSON.stringify(pack)).not.toContain(word);
  }
  await expect(writeExaminationNote(world.chair, item.examinationId, "Je m’en mêle.")).rejects.toMatchObject({ status: 404 });
});

test("as a PDF: the same words, tagged and in order, a file a page, no opinion or vote; its taking is in the journal", async () => {
  const answer = await givePack(world.chair, item.meetingId);
  expect(Object.fromEntries(answer.headers)).toMatchObject({ "content-type": "application/pdf", "cache-control": "private, no-store", "content-disposition": expect.stringContaining("Dossier du comit") });
  const read = await readPdf(Buffer.from(await answer.arrayBuffer()));
  expect(read).toMatchObject({ language: "fr-FR", title: expect.stringContaining("Dossier du comité"), showsTitle: true, marked: true, stray: [] });
  const lines = heard(read);
  const ranks = lines.flatMap((line) => /^H(\d) /.exec(line)?.[1] ?? []).map(Number);
  expect(ranks.every((rank, index) => rank <= (ranks[index - 1] ?? 0) + 1)).toBe(true);
  const said = lines.join("\n").replace(/\u00a0/g, " ");
  for (const words of ["Ordre du jour", "Le devis est arrivé ce matin.", "Économiquement viable", "Budget prévisionnel", "4 800,50 €", "Avis donné"]) expect(said).toContain(words);
  for (const words of ["Un avis bien caché.", "Motif de departement"]) expect(said).not.toContain(words);
  const taken = await db.selectFrom("auditEntry").select("objectId").where("actorAccountId", "=", world.chair.accountId).where("action", "=", "export.downloaded").execute();
  expect(taken).toEqual([{ objectId: item.meetingId }]);
  await expect(givePack(await aMember(), item.meetingId)).rejects.toMatchObject({ status: 404 });
  if (process.env.KEEP_PACK) await writeFile(process.env.KEEP_PACK, await packPdf(await getPack(world.chair, item.meetingId), new Date()));
});

test("a seat that stepped aside reads which project it is, and no more", async () => {
  const key = "credit-solidaire";
  await declareRecusal(world.seats[key]!, { examinationId: item.examinationId, seatId: world.seatIds[key]!, ground: "family", detail: "Un proche." });
  const pack = await getPack(world.seats[key]!, item.meetingId);
  expect(pack.files).toMatchObject([{ closedToReader: true, note: null, attestations: [], content: { answers: {}, funding: [], documents: [] } }]);
  const said = heard(await readPdf(await packPdf(pack, new Date()))).join("\n");
  expect(said).toContain("ce dossier ne lui est pas ouvert");
  expect(said).not.toContain("viable");
});

test("the meeting's calendar file keeps its UID, counts its changes, and takes itself out once called off", async () => {
  const before = await getMeetingCalendar(world.seats["france-active"]!, item.meetingId);
  expect(before).toContain(`UID:meeting-${item.meetingId}@`);
  expect(before).toContain("SEQUENCE:0");
  expect(before).toContain("TZID=Europe/Paris");
  await expect(getMeetingCalendar(await aMember(), item.meetingId)).rejects.toMatchObject({ status: 404 });
  await cancelMeeting(world.team, { meetingId: item.meetingId, reason: "Grève des trains." });
  const after = await getMeetingCalendar(world.team, item.meetingId);
  for (const line of ["METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED", `UID:meeting-${item.meetingId}@`]) expect(after).toContain(line);
});
