import type { Actor } from "~/features/accounts/permissions";
import { runImport } from "~/features/imports/run-import.server";
import { stageImport } from "~/features/imports/stage-import.server";

const file = (text: string) => ({ name: "passe.csv", bytes: new Uint8Array(Buffer.from(text)) });

/** An import that is done, and a file that waits with a wrong line. */
export async function importRows(team: Actor) {
  const doneId = await stageImport({ actor: team }, "enquiries", file("Id;Date\nM1;12/01/2017\n"));
  await runImport(team, doneId, { validOnly: false });
  const importId = await stageImport({ actor: team }, "enquiries", file("Id;Date\nM2;12/01/2017\nM3;hier\n"));
  return { usual: { importId }, special: { "routes/team/imports-undo.ts": { importId: doneId } } };
}
