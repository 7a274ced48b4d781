/** The fonts of pictures. They come with the project, so that a picture is the same on every machine. */
import { ownOf } from '../core/values/own-of.ts';
import { codePointsOf } from './cmap.ts';
import { readPackageFile } from './files.ts';

/** The typeface of the pages, with Hangul. */
export const FACE = 'IBM Plex Sans KR';

/** In the weights that styles/charts.css asks for, 400 and 700; then what has the few letters that it lacks, such as ŏ. */
const FILES = [
  '@expo-google-fonts/ibm-plex-sans-kr/IBMPlexSansKR_400Regular.ttf',
  '@expo-google-fonts/ibm-plex-sans-kr/IBMPlexSansKR_700Bold.ttf',
  '@expo-google-fonts/ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf',
  '@expo-google-fonts/ibm-plex-mono/700Bold/IBMPlexMono_700Bold.ttf',
] as const;

interface Fonts {
  readonly files: readonly Uint8Array[];
  /** What each file can show. */
  readonly points: readonly ReadonlySet<number>[];
}

let fonts: Fonts | undefined;

/** The font files, read once. */
export function loadFonts(): Fonts {
  if (fonts === undefined) {
    const files = FILES.map(readPackageFile);
    fonts = { files, points: files.map(codePointsOf) };
  }
  return fonts;
}

/** Characters that no font has, and the look-alikes drawn for them. Files that hold text keep the character itself. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  // The hyphenation point, which Korean texts use as a middle dot.
  '\u2027': '·',
};

export function withLookAlikes(text: string): string {
  return text.replace(
    new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'gu'),
    (letter) => ownOf(LOOK_ALIKES, letter) ?? letter,
  );
}

/** Characters of a text that would come out as an empty box, for want of a face that has them in both weights. */
export function missingFrom(text: string): string[] {
  const [regular, bold, otherRegular, otherBold] = loadFonts().points;
  return [...new Set(text)].filter((character) => {
    const point = character.codePointAt(0) ?? 0;
    const isIn = (...faces: readonly (ReadonlySet<number> | undefined)[]): boolean =>
      faces.every((face) => face?.has(point) === true);
    return !/\s/.test(character) && !isIn(regular, bold) && !isIn(otherRegular, otherBold);
  });
}
