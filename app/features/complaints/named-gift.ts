/** What a person pastes of their gift's page: its whole address, its path or its last part. The token; null when nothing was typed. */
export function tokenOf(pasted: string | null): string | null {
  if (pasted === null) return null;
  const path = /\/dons\/([^/?#\s]+)/.exec(pasted)?.[1] ?? pasted.trim();
  return decodeURIComponent(path.replace(/%(?![0-9a-f]{2})/gi, "%25"));
}
