const EXAMPLES = [
  'npx sourcebook import press/ --archive Sourcebook',
  'npx sourcebook search \'"old mill" -bread\' --json',
  "npx sourcebook event add 'Walk to the old mill' --date 2026-03-22",
  'npx sourcebook link ANNOTATION EVENT --stance supports',
  'npx sourcebook export --format markdown --all --out excerpts.md',
  'npx sourcebook verify',
] as const;

/** What the terminal command is for, with a few lines to begin with. */
export function TerminalHelp() {
  return (
    <>
      <p>
        The same work can be done in scripts, from the folder Sourcebook is installed in. Close the window
        first: an archive is open in one place at a time.
      </p>
      <pre>{EXAMPLES.join('\n')}</pre>
      <p>
        <code>npx sourcebook --help</code> lists all commands, and <code>--json</code> gives answers that
        programs can read.
      </p>
    </>
  );
}
