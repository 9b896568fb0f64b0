import type { Ref } from "react";
import "./pitch.css";

type FilmProps = { id: string; title: string; width: number | null; height: number | null; videoRef?: Ref<HTMLVideoElement> };

/** The browser's own player, captions on: nothing is asked for before a person plays it, but the picture. */
export function Film({ id, title, width, height, videoRef }: FilmProps) {
  return (
    <video ref={videoRef} className="film" controls playsInline preload="none" poster={`/videos/${id}/affiche.webp`} width={width ?? undefined} height={height ?? undefined} aria-label={`Vidéo\u00a0: ${title}`}>
      <source src={`/videos/${id}/video.mp4`} type="video/mp4" />
      <track kind="captions" srcLang="fr" label="Français" default src={`/videos/${id}/sous-titres.vtt`} />
      <a href={`/videos/${id}/video.mp4`}>Télécharger la vidéo</a>
    </video>
  );
}
