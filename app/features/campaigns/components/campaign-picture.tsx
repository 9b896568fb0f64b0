import { srcSetOf } from "~/features/files/image-widths";
import { isThemeKey } from "~/features/territory/themes";
import { Poster } from "~/ui/poster";

type PictureProps = {
  campaign: { imageFileId: string | null; imageAlt: string; theme: string; projectId: string };
  /** On cards the title says it all. */
  decorative?: boolean;
};

/** How wide the picture is drawn: the whole phone, then a column of cards or the larger half of the page. */
const onCards = "(max-width: 40rem) 100vw, 26rem";
const onPage = "(max-width: 64rem) 100vw, 46rem";

/** The holder's photo, or the poster of the theme. */
export function CampaignPicture({ campaign, decorative }: PictureProps) {
  const { imageFileId, imageAlt, theme, projectId } = campaign;
  if (imageFileId) return <img src={`/images/${imageFileId}`} srcSet={srcSetOf(imageFileId)} sizes={decorative ? onCards : onPage} alt={decorative ? "" : imageAlt} width={1600} height={1000} loading={decorative ? "lazy" : undefined} />;
  return <Poster theme={isThemeKey(theme) ? theme : "lien-social"} seed={projectId} />;
}
