import { Callout } from "~/ui/callout";
import { Facts } from "~/ui/facts";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { inMinutes } from "../pitch-videos.fr";

type VideoToolsPanelProps = { tools: { ffmpeg: string | null; ffprobe: string | null }; megabytes: number; seconds: number; hosts: string[] };

const named = (version: string | null) => (version === null ? "absent" : `présent (${version})`);

/** What prepares films on this machine, and what it lacks. */
export function VideoToolsPanel({ tools, megabytes, seconds, hosts }: VideoToolsPanelProps) {
  const missing = [tools.ffmpeg === null && "ffmpeg", tools.ffprobe === null && "ffprobe"].filter(Boolean).join(" et ");
  return (
    <Panel title="La préparation des vidéos">
      <Stack gap="md">
        {missing && <Callout tone="warning" title={`Il manque ${missing}`}>Les vidéos arrivent et attendent, entières. Une fois l’outil installé sur le serveur, elles seront préparées dans la minute.</Callout>}
        <Facts
          items={[
            { term: "ffmpeg", detail: named(tools.ffmpeg) },
            { term: "ffprobe", detail: named(tools.ffprobe) },
            { term: "Poids au plus", detail: `${megabytes} Mo` },
            { term: "Durée au plus", detail: inMinutes(seconds) },
            { term: "Autres sites", detail: ["YouTube", "Vimeo", ...hosts].join(", ") },
          ]}
        />
      </Stack>
    </Panel>
  );
}
