import { failure, type Result, success } from '../../../shared/result';

/** The one item that an identifier, or its first four characters or more, stands for. */
export function findById<Item>(
  items: readonly Item[],
  idsOf: (item: Item) => readonly string[],
  given: string,
  noun: string,
): Result<Item, string> {
  const exact = items.find((item) => idsOf(item).includes(given));
  if (exact !== undefined) return success(exact);
  const matching =
    given.length < 4 ? [] : items.filter((item) => idsOf(item).some((id) => id.startsWith(given)));
  const [only, second] = matching;
  if (only === undefined) return failure(`There is no ${noun} “${given}” in this archive.`);
  if (second !== undefined)
    return failure(`“${given}” stands for ${matching.length} ${noun}s. Give more of its characters.`);
  return success(only);
}
