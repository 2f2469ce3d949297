/**
 * The bytes that stand in an address of the scheme `data:` (RFC 2397), coded or as they are;
 * undefined when it is not well written.
 */
export function bytesOfDataAddress(address: string): Uint8Array<ArrayBuffer> | undefined {
  const comma = address.indexOf(',');
  if (!/^data:/iu.test(address) || comma === -1) return undefined;
  const isCoded = /;\s*base64\s*$/iu.test(address.slice(0, comma));
  try {
    const content = decodedPercents(address.slice(comma + 1));
    return isCoded ? bytesOfBase64(content) : new TextEncoder().encode(content);
  } catch {
    return undefined;
  }
}

/** Percent signs that stand for nothing stay. */
function decodedPercents(text: string): string {
  if (!text.includes('%')) return text;
  return text.replaceAll(/(?:%[\da-f]{2})+/giu, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll(/\s+/gu, ''));
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
