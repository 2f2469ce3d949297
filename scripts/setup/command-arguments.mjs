/** How a terminal command travels to the app. */

/**
 * The arguments with which the app is started for a command. All of it goes as
 * one word in base64url: Chromium reads every argument that looks like a switch,
 * and would otherwise take the researcher's words for its own.
 *
 * @param {readonly string[]} args what the user wrote after `sourcebook`
 * @returns {string[]} `--command` and the encoded `{ args, cwd, columns }`;
 *   `columns` is the width of the terminal, absent when the output is not one
 */
export function commandArguments(args, { cwd = userFolder(), columns = process.stdout.columns } = {}) {
  const request = JSON.stringify({ args, cwd, columns });
  return ['--command', Buffer.from(request, 'utf8').toString('base64url')];
}

/** Where the user is. `npm run` moves to the project first and remembers where it came from. */
function userFolder(environment = process.env) {
  const isRunByNpm = environment.npm_lifecycle_event === 'sourcebook';
  return (isRunByNpm && environment.INIT_CWD) || process.cwd();
}
