import { isThemeKey } from "~/features/territory/themes";
import { Poster } from "~/ui/poster";

type PictureProps = {
  campaign: { imageFileId: string | null; imageAlt: string; theme: string; projectId: string };
  /** On cards the title says it all. */
  decorative?: boolean;
};

/** The holder's photo, or the poster of the theme. */
export function CampaignPicture({ campaign, decorative }: PictureProps) {
  const { imageFileId, imageAlt, theme, projectId } = campaign;
  if (imageFileId) return <img src={`/images/${imageFileId}`} alt={decorative ? "" : imageAlt} width={1600} height={1000} loading={decorative ? "lazy" : undefined} />;
  return <Poster theme={isThemeKey(theme) ? theme : "lien-social"} seed={projectId} />;
}
