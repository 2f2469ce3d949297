import { CalendarSearch } from 'lucide-react';
import { IconButton } from '../../../ui/IconButton';
import type { Mention } from './mention';
import { countWords } from './mention-words';
import type { Mentions } from './useMentions';

/** Underlines dates and names, or does not; says how many there are, where that is known. */
export function MentionsButton({ mentions }: { readonly mentions: Mentions }) {
  const { isOn, toggle, all, isWhole } = mentions;
  const count = countWords(countOf(all));
  return (
    <IconButton
      label={isOn && isWhole ? `Dates and names: ${count}` : 'Dates and names'}
      icon={<CalendarSearch />}
      isPressed={isOn}
      onPress={toggle}
    />
  );
}

export function countOf(mentions: readonly Mention[]) {
  const dates = mentions.filter(({ kind }) => kind === 'date').length;
  return { dates, names: mentions.length - dates };
}
