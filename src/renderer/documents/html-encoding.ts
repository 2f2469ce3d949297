/** How far into a page its declaration of an encoding is looked for, in bytes. */
const DECLARATION_REACH = 4096;

/** The encoding a page names in a `meta` element or its XML declaration, or empty. */
export function declaredEncoding(bytes: Uint8Array): string {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_REACH));
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(start)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu.exec(start)?.[1] ??
    ''
  );
}
