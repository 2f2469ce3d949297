/** Extensions of types that are often attached without a name. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/tiff': 'tif',
  'image/webp': 'webp',
  'image/bmp': 'bmp',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/rtf': 'rtf',
  'application/zip': 'zip',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/csv': 'csv',
  'text/calendar': 'ics',
  'text/vcard': 'vcf',
  'text/x-vcard': 'vcf',
};

/** A name for an attachment without one: its description if it has one, and the extension of its type. */
export function nameForType(description: string, type: string): string {
  const stem = description === '' ? (type.startsWith('image/') ? 'picture' : 'attachment') : description;
  const extension = EXTENSIONS[type];
  return extension === undefined || /\.[\p{L}\p{N}]{1,10}$/u.test(stem) ? stem : `${stem}.${extension}`;
}
