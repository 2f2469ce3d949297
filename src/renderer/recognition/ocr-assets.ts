/**
 * Where the engine and its data are served from: `ocr/` at the root of the program's own origin, where
 * the build puts them (scripts/setup/ocr-assets.ts). Ends in a slash.
 */
export function ocrAssets(): string {
  return new URL('/ocr/', globalThis.location.href).href;
}

/** The engine's codes of the languages whose data is there; see the build. None when that cannot be told. */
export async function languageCodesThere(): Promise<readonly string[]> {
  try {
    const response = await fetch(`${ocrAssets()}languages.json`);
    const codes: unknown = response.ok ? await response.json() : [];
    return Array.isArray(codes) ? codes.filter((code): code is string => typeof code === 'string') : [];
  } catch {
    // The file is part of the program; without it there is no recognition, which the app then says.
    return [];
  }
}
