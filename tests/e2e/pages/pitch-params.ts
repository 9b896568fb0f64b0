import { rowsOf } from "../steps/sql";

type Row = { initiative_id: string; edition_id: string; year: number; id: string };

/** Louise's film online, and another of hers being worked on, that the team looks at. */
export async function pitchParams(): Promise<Record<string, string>> {
  const [shown] = await rowsOf<Row>(
    `select v.id, v.initiative_id, i.edition_id, e.year from pitch_video v join initiative i on i.id = v.initiative_id join edition e on e.id = i.edition_id
       join project p on p.id = i.project_id join organisation_member m on m.organisation_id = p.organisation_id join account a on a.id = m.account_id
       where v.status = 'published' and a.email = 'louise@example.org' order by i.title limit 1`, []);
  if (!shown) throw new Error("the example data have no film: ffmpeg is missing");
  const [working] = await rowsOf<{ id: string }>(
    `insert into pitch_video (initiative_id, source, status, file_name, announced_bytes, received_bytes, rendition_key, rendition_bytes, rendition_sha256, duration_ms, width, height, poster_file_id, cues, transcript, created_by, created_at, updated_at)
       select initiative_id, 'file', 'ready', file_name, announced_bytes, received_bytes, rendition_key, rendition_bytes, rendition_sha256, duration_ms, width, height, poster_file_id, cues, transcript, created_by, now(), now() from pitch_video where id = $1 returning id`, [shown.id]);
  return { pitchInitiativeId: shown.initiative_id, pitchEditionId: shown.edition_id, pitchYear: String(shown.year), shownPitchId: shown.id, workingPitchId: working!.id };
}
