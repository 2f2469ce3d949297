/** What the terminal command understands. Parsing and `--help` both come from this table. */
export interface OptionSpec {
  readonly name: string;
  /** Name of the value in help; absent for switches. */
  readonly value?: string;
  readonly repeatable?: true;
  readonly required?: true;
  readonly help: string;
}

export interface CommandSpec {
  /** One word, or two: `event add`. */
  readonly name: string;
  readonly positionals: readonly { readonly name: string; readonly many?: true }[];
  readonly options: readonly OptionSpec[];
  readonly help: string;
}

export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  { name: 'archive', value: 'DIR', help: 'the archive folder; without it, the one the app opens' },
  { name: 'json', help: 'one JSON value a line on standard output' },
  { name: 'help', help: 'this text' },
];

const STANCE_HELP = 'supports, disputes, mentions or context';

export const COMMAND_SPECS: readonly CommandSpec[] = [
  {
    name: 'import',
    positionals: [{ name: 'PATH', many: true }],
    options: [
      {
        name: 'password',
        value: 'TEXT',
        repeatable: true,
        help: 'opens locked PDFs; may be given again; is not kept',
      },
      {
        name: 'ocr',
        value: 'LANGS|off',
        help: 'recognises the text of pictures in these languages (eng,hye or en,hy); off: never',
      },
      { name: 'recursive', help: 'folders with all that is in them (they are always taken so)' },
    ],
    help: 'Adds files, or folders with all that is in them. The originals are kept unchanged.',
  },
  {
    name: 'report',
    positionals: [{ name: 'SOURCE' }],
    options: [],
    help: 'Prints what was and was not read of a source, with what, and how surely.',
  },
  { name: 'sources', positionals: [], options: [], help: 'Lists the sources.' },
  {
    name: 'text',
    positionals: [{ name: 'SOURCE' }],
    options: [{ name: 'page', value: 'N', help: 'only this page, counted from 1' }],
    help: 'Prints the text that was read from a source.',
  },
  {
    name: 'search',
    positionals: [{ name: 'QUERY' }],
    options: [{ name: 'limit', value: 'N', help: 'at most N passages (20)' }],
    help: 'Finds passages. "Words in quotes" stand as they are; -word leaves passages out.',
  },
  {
    name: 'annotate',
    positionals: [{ name: 'SOURCE' }],
    options: [
      { name: 'quote', value: 'TEXT', required: true, help: 'the passage, as it stands in the source' },
      { name: 'prefix', value: 'TEXT', help: 'what stands before it, when it stands there more than once' },
      { name: 'suffix', value: 'TEXT', help: 'what stands after it' },
      { name: 'page', value: 'N', help: 'only on this page, counted from 1' },
      { name: 'highlight', value: '1..5', help: 'which highlight (1)' },
      { name: 'note', value: 'TEXT', help: 'your words beside it' },
      { name: 'tag', value: 'TAG', repeatable: true, help: 'a tag; may be given again' },
    ],
    help: 'Marks a passage.',
  },
  {
    name: 'annotations',
    positionals: [],
    options: [
      { name: 'source', value: 'ID', help: 'only those of this source, in reading order' },
      { name: 'tag', value: 'TAG', help: 'only those with this tag, or one below it' },
      { name: 'health', value: 'STATE', help: 'only exact, moved, approximate or lost ones' },
    ],
    help: 'Lists the marks with how surely each stands in its source.',
  },
  {
    name: 'relate',
    positionals: [{ name: 'ANNOTATION' }, { name: 'ANNOTATION' }],
    options: [
      {
        name: 'as',
        value: 'KIND',
        required: true,
        help: 'contradicts, confirms, quotes, translates, continues, or one of the archive’s own',
      },
      { name: 'label', value: 'TEXT', help: 'a short word for the pair' },
    ],
    help: 'Ties two marked passages; the relation reads from the first to the second.',
  },
  {
    name: 'history',
    positionals: [{ name: 'ANNOTATION' }],
    options: [],
    help: 'Prints every form an annotation has had, newest first, with who and when.',
  },
  {
    name: 'repair',
    positionals: [],
    options: [{ name: 'list', required: true, help: 'what is lost or doubtful, with the likeliest places' }],
    help: 'Shows the passages that were not found again for certain.',
  },
  {
    name: 'replace',
    positionals: [{ name: 'SOURCE' }, { name: 'FILE' }],
    options: [],
    help: 'A newer file takes the original’s place; annotations are carried over, the former stays stored.',
  },
  { name: 'tags', positionals: [], options: [], help: 'Lists the tags with how often they are used.' },
  {
    name: 'tag rename',
    positionals: [{ name: 'FROM' }, { name: 'TO' }],
    options: [],
    help: 'Renames or moves a tag with those below it; onto one that exists: merges them.',
  },
  {
    name: 'bin',
    positionals: [],
    options: [
      { name: 'restore', value: 'ANNOTATION', help: 'brings this one back' },
      { name: 'empty', help: 'removes all of them for good' },
    ],
    help: 'Lists removed annotations.',
  },
  {
    name: 'event add',
    positionals: [{ name: 'TITLE' }],
    options: [
      {
        name: 'date',
        value: 'EDTF',
        required: true,
        help: '2026-02-13, 2026-02, 2026-02-13/2026-02-14, 2025-11~',
      },
      { name: 'place', value: 'TEXT', help: 'where' },
      { name: 'participant', value: 'NAME', repeatable: true, help: 'who; may be given again' },
      { name: 'summary', value: 'TEXT', help: 'your words about it' },
    ],
    help: 'Creates an event.',
  },
  { name: 'event list', positionals: [], options: [], help: 'Lists the events in time order.' },
  {
    name: 'link',
    positionals: [{ name: 'ANNOTATION' }, { name: 'EVENT' }],
    options: [{ name: 'stance', value: 'STANCE', required: true, help: STANCE_HELP }],
    help: 'Ties a marked passage to an event.',
  },
  {
    name: 'export',
    positionals: [],
    options: [
      { name: 'format', value: 'FORMAT', required: true, help: 'markdown, or jsonld (W3C Web Annotations)' },
      { name: 'event', value: 'ID', help: 'the passages tied to this event' },
      { name: 'source', value: 'ID', help: 'the passages marked in this source' },
      { name: 'all', help: 'every marked passage' },
      { name: 'out', value: 'FILE', required: true, help: 'the file to write' },
    ],
    help: 'Writes excerpts with their sources. Each quote is checked against the text first.',
  },
  {
    name: 'verify',
    positionals: [],
    options: [],
    help: 'Computes the SHA-256 of every object again and walks the journal.',
  },
  {
    name: 'rebuild',
    positionals: [],
    options: [],
    help: 'Throws the working database away and builds it again from the record.',
  },
  {
    name: 'dump',
    positionals: [],
    options: [],
    help: 'Prints the whole archive as sorted lines of JSON; equal archives give equal dumps.',
  },
  {
    name: 'run',
    positionals: [{ name: 'FILE' }],
    options: [],
    help: 'Runs the commands in a file, one a line, or from standard input for -. Lines that start with # are left out.',
  },
];

const usageLine = (spec: CommandSpec): string => {
  const positionals = spec.positionals.map((each) => (each.many ? `${each.name}…` : each.name));
  const options = spec.options.map((each) => {
    const text = each.value === undefined ? `--${each.name}` : `--${each.name} ${each.value}`;
    return each.required ? text : `[${text}]${each.repeatable ? '…' : ''}`;
  });
  return ['sourcebook', spec.name, ...positionals, ...options].join(' ');
};

const optionLines = (options: readonly OptionSpec[]): string[] =>
  options.map((each) => {
    const left = each.value === undefined ? `--${each.name}` : `--${each.name} ${each.value}`;
    return `  ${left.padEnd(20)} ${each.help}`;
  });

/** Help for one command. */
export const commandHelp = (spec: CommandSpec): string =>
  [usageLine(spec), '', spec.help, '', 'Options', ...optionLines([...spec.options, ...GLOBAL_OPTIONS])].join(
    '\n',
  );

/** Help for the whole. */
export const generalHelp = (): string =>
  [
    'sourcebook COMMAND …',
    '',
    'Works on the archive that the Sourcebook app works on, without a window.',
    '',
    'Commands',
    ...COMMAND_SPECS.map((spec) => `  ${spec.name.padEnd(13)} ${spec.help}`),
    '',
    'Options of every command',
    ...optionLines(GLOBAL_OPTIONS),
    '',
    'SOURCE, ANNOTATION and EVENT are identifiers as other commands print them, or their first characters.',
    'Exit: 0 done, 1 some items failed, 2 wrong usage, 3 archive in use.',
  ].join('\n');
