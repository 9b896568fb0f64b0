/** 64 grid: ink is currentColor, accent --p2, paper --p3. Never shown alone: the name is always written beside. */
export const pictos = {
  "savoir-faire":
    '<path fill="var(--p2)" d="M8 46h22v11H8zM34 46h22v11H34zM21 32h22v11H21z"/><g transform="rotate(36.9 40 18)"><path fill="currentColor" d="M37 14h6v34h-6z"/><path fill="currentColor" d="M27 5h22l5 5v7H27z"/></g>',
  energie:
    '<path fill="var(--p2)" d="M4 58 30 38.5 56 58z"/><path fill="currentColor" d="M40 24h4l2 34h-8z"/><path fill="currentColor" d="m42 22-3-20 6 2 1 17zM43 25l17 10-5 3-14-10zM40 25 24 36l-1-6 15-9z"/><circle fill="var(--p3)" cx="42" cy="24" r="3"/>',
  alimentation:
    '<path fill="var(--p2)" d="M32 28c13 0 19 6 19 14 0 10-13 13-19 21-6-8-19-11-19-21 0-8 6-14 19-14z"/><path fill="currentColor" d="M30 29C20 26 14 17 15 5c9 3 15 9 16 18 0-9 2-16 8-21 5 7 5 14 1 20 4-3 8-4 13-3-2 7-10 11-19 10z"/><path d="M20 42h14M24 49h12" stroke="var(--p3)" stroke-width="2.5"/>',
  marchandises:
    '<path fill="var(--p2)" d="M12 24h14v14H12zM28 24h14v14H28zM20 8h14v14H20z"/><path fill="currentColor" d="M2 40h48V26h9v14h3l-7 11H9z"/><path fill="none" stroke="currentColor" stroke-width="4" stroke-linejoin="round" d="M2 58a7.5 7.5 0 0 0 15 0 7.5 7.5 0 0 0 15 0 7.5 7.5 0 0 0 15 0 7.5 7.5 0 0 0 15 0" transform="translate(0 -3) "/>',
  rayonnement:
    '<path fill="var(--p2)" d="M25 15 2 6v18zM39 15l23-9v18z"/><path fill="currentColor" d="M32 2l8 8v10H24V10zM22 21h20v5H22zM25 28h14l5 32H20z"/><path fill="var(--p3)" d="M28.5 11h7v6h-7z"/><path d="M23.4 40h17.200M22.2 50h19.6" stroke="var(--p3)" stroke-width="4"/>',
  emploi:
    '<path fill="var(--p2)" d="M4 50h18v9H4zM24 50h18v9H24zM44 50h16v9H44zM24 39h18v9H24zM44 39h16v9H44zM44 28h16v9H44z"/><circle fill="currentColor" cx="17" cy="15" r="6"/><path fill="currentColor" d="M10 48V28c0-3 2-5 5-5h5l11 6-2 5-7-3v8h8v9h-6v-4h-7v4z"/>',
  mobilite:
    '<circle cx="15" cy="42" r="12" fill="none" stroke="var(--p2)" stroke-width="5"/><circle cx="49" cy="42" r="12" fill="none" stroke="var(--p2)" stroke-width="5"/><path fill="none" stroke="currentColor" stroke-width="4" stroke-linejoin="round" d="M15 42 24 22h18l7 20M24 22l10 20h-19M34 42 42 22l-3-8h8M18 18h12"/>',
  logement:
    '<path fill="var(--p2)" d="M4 30 18 19.5 32 30v29H4z"/><path fill="currentColor" d="M32 30 46 19.5 60 30v29H32z"/><path fill="currentColor" d="M22 8h7v16l-7-5z"/><path fill="currentColor" d="M13 43h10v16H13z"/><path fill="var(--p3)" d="M41 36h10v9H41z"/><path fill="currentColor" d="M0 30 18 16.500l14 10.5 14-10.500L64 30l-2.5 3.500L46 22 32 32.5 18 22 2.5 33.500z"/>',
  numerique:
    '<path fill="currentColor" d="M6 10h38v28H6zM2 41h46v6H2z"/><path fill="var(--p3)" d="M11 15h28v18H11z"/><path fill="var(--p2)" d="M11 33 25 22.5 39 33z"/><path fill="var(--p2)" d="M40 28h20v34H40z"/><path fill="var(--p3)" d="M44 33h12v20H44z"/><circle fill="currentColor" cx="50" cy="57.5" r="2"/>',
  "grand-age":
    '<circle fill="currentColor" cx="20" cy="9" r="7"/><path fill="currentColor" d="M13 18h13l3 12h12v6H24l-1-5v9H13z"/><path fill="currentColor" d="M34 38h8l8 16 6-3 2 5-11 5z"/><circle cx="24" cy="46" r="13" fill="none" stroke="var(--p2)" stroke-width="5"/><circle fill="var(--p2)" cx="24" cy="46" r="3.5"/>',
  soins:
    '<path fill="var(--p2)" d="M23 4h18v15h15v18H41v15H23V37H8V19h15z"/><path fill="currentColor" d="M4 46c8-4 14-3 20 2h14c4 0 4 6 0 6H27v2h14l14-10c4-2 8 2 5 6L46 61H20l-7-4H4z"/>',
  parentalite:
    '<circle fill="currentColor" cx="23" cy="11" r="8"/><path fill="currentColor" d="M23 21c9 0 14 6 14 15v23H9V36c0-9 5-15 14-15z"/><circle fill="var(--p2)" cx="46" cy="31" r="6.5"/><path fill="var(--p2)" d="M46 39c6 0 10 4 10 10v10H36V49c0-6 4-10 10-10z"/><path d="M32 36l10 10" stroke="var(--p3)" stroke-width="3"/>',
  culture:
    '<path fill="var(--p2)" d="M8 28h40v24H8z"/><ellipse fill="currentColor" cx="28" cy="28" rx="22" ry="8"/><path d="m9 33 9.5 18L28 36l9.5 15L47 33" fill="none" stroke="var(--p3)" stroke-width="3"/><path fill="currentColor" d="M6 50h44v6H6z"/><path d="M24 26 10 5M33 26 58 7" stroke="currentColor" stroke-width="4"/><circle fill="currentColor" cx="10" cy="5" r="4"/><circle fill="currentColor" cx="58" cy="7" r="4"/>',
  "lien-social":
    '<circle fill="var(--p2)" cx="32" cy="32" r="13"/><circle fill="currentColor" cx="32" cy="8" r="7"/><circle fill="currentColor" cx="32" cy="56" r="7"/><circle fill="currentColor" cx="8" cy="32" r="7"/><circle fill="currentColor" cx="56" cy="32" r="7"/><path fill="none" stroke="currentColor" stroke-width="4" stroke-linejoin="round" d="M15 25a20 20 0 0 1 10-10M39 15a20 20 0 0 1 10 10M49 39a20 20 0 0 1-10 10M25 49a20 20 0 0 1-10-10"/>',
  reemploi:
    '<path fill="var(--p2)" d="M18 33h28v9H18zM18 44h13v9H18zM33 44h13v9H33z"/><path fill="none" stroke="currentColor" stroke-width="5" stroke-linejoin="round" d="M8 40A25 25 0 0 1 50 16"/><path fill="currentColor" d="M54 4v18L38 18z"/><path fill="none" stroke="currentColor" stroke-width="5" stroke-linejoin="round" d="M57 30A25 25 0 0 1 42 58"/><path fill="currentColor" d="M45 50v14l-15-4z"/>',
} as const;

export type PictoKey = keyof typeof pictos;

/** The ground of each theme, then its accent. */
export const pictoTints: Record<PictoKey, readonly [ground: string, accent: string]> = {
  "savoir-faire": ["#f2b39d", "#c4472a"],
  energie: ["#ffcb2b", "#07525e"],
  alimentation: ["#d9e3b0", "#86194e"],
  marchandises: ["#bfe0de", "#c4472a"],
  rayonnement: ["#ffdf80", "#c4472a"],
  emploi: ["#f6d3c6", "#c4472a"],
  mobilite: ["#bfe0de", "#07525e"],
  logement: ["#f6d3c6", "#c4472a"],
  numerique: ["#c9d6f8", "#2f4c9e"],
  "grand-age": ["#c9d6f8", "#2f4c9e"],
  soins: ["#f3c6da", "#86194e"],
  parentalite: ["#ffdf80", "#86194e"],
  culture: ["#ffcb2b", "#86194e"],
  "lien-social": ["#d9e3b0", "#1f6a3a"],
  reemploi: ["#d9e3b0", "#1f6a3a"],
};

export const pictoKeys = Object.keys(pictos) as PictoKey[];
