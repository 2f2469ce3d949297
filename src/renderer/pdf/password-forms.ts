/**
 * The forms in which programs hand a password to a PDF's encryption, the likeliest first: as typed,
 * composed or decomposed (macOS), with compatibility letters replaced (RFC 4013, for AES-256), and as
 * UTF-8 bytes in files whose encryption knows only single bytes.
 */
export function passwordForms(password: string): readonly string[] {
  const utf8 = String.fromCharCode(...new TextEncoder().encode(password.normalize('NFC')));
  const forms = [
    password,
    password.normalize('NFC'),
    password.normalize('NFKC'),
    password.normalize('NFD'),
    utf8,
  ];
  return [...new Set(forms)];
}
