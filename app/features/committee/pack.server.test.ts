import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "#tests/database";
import { aCommittee, type Committee } from "#tests/factories/committee";
import { criteriaSaid, onAgenda, opine, vote } from "#tests/factories/committee-acts";
import { aCheckedApplication } from "#tests/factories/label";
import { aMember } from "#tests/factories/accounts";
import { cancelMeeting } from "./cancel-meeting.server";
import { declareRecusal } from "./declare-recusal.server";
import { getMeetingCalendar } from "./meeting-calendar.server";
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

test("a seat that stepped aside reads which project it is, and no more", async () => {
  const key = "credit-solidaire";
  await declareRecusal(world.seats[key]!, { examinationId: item.examinationId, seatId: world.seatIds[key]!, ground: "family", detail: "Un proche." });
  const pack = await getPack(world.seats[key]!, item.meetingId);
  expect(pack.files).toMatchObject([{ closedToReader: true, note: null, attestations: [], content: { answers: {}, funding: [], documents: [] } }]);
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
