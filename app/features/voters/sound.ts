/** How a French name sounds, roughly: in order, on a name already without accents. */
const sounds: [RegExp, string][] = [
  [/ph/g, "f"],
  [/e?aux?$|e?au|ot$|od$/g, "o"],
  [/sch|sh|ch/g, "C"],
  [/c(?=[eiy])|ss|sc(?=[eiy])|z/g, "s"],
  [/qu?|ck|c/g, "k"],
  [/gu(?=[eiy])/g, "G"],
  [/g(?=[eiy])/g, "j"],
  [/h/g, ""],
  [/y/g, "i"],
  [/w/g, "v"],
  [/[ae][mn](?=[^aeiou]|$)/g, "A"],
  [/(?:ai|ei|i)[mn](?=[^aeiou]|$)/g, "I"],
  [/ai|ei|er$|ez$|et$/g, "e"],
  [/(.)\1+/g, "$1"],
  [/(?<=..)[estxdp]+$/g, ""],
];

export const soundOf = (plainName: string): string => sounds.reduce((text, [from, to]) => text.replace(from, to), plainName);
