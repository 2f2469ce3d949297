/**
 * Gives each file of a container a path of its own. Paths are data and never lead to a place on a
 * disk: segments that are empty, `.` or `..` are dropped, and so is the letter of a drive. A path
 * that was given before gets a number, always the same in the same order.
 */
export class ContainedPaths {
  readonly #given = new Set<string>();

  /** `written` as the container has it, with `/` or `\` between folders. */
  next(written: string): string {
    const segments = written
      .split(/[/\\]/u)
      .filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
    if (segments.length > 1 && /^[a-z]:$/iu.test(segments[0] ?? '')) segments.shift();
    const path = segments.join('/') || 'unnamed';
    let unused = path;
    for (let number = 2; this.#given.has(unused); number += 1) unused = numbered(path, number);
    this.#given.add(unused);
    return unused;
  }
}

/** `a/report.pdf` becomes `a/report (2).pdf`. */
function numbered(path: string, number: number): string {
  const [, stem = path, extension = ''] = /^(.*?[^/])(\.[\p{L}\p{N}]{1,10})?$/su.exec(path) ?? [];
  return `${stem} (${number})${extension}`;
}
