import { CalendarDays, ChevronRight, Clock, Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { useCommand, useCommands } from '../../features/commands';
import { useNavigation } from '../../features/routes';
import { useArchive } from '../../features/useArchive';
import { classes } from '../../ui/classes';
import { KeyOf } from '../../ui/KeyOf';
import { SourceKindIcon } from '../../ui/SourceKindIcon';
import { useWatched } from '../../ui/useWatched';
import styles from './Omnibox.module.css';
import { type OmniboxChoice, omniboxChoices, withRecent } from './omnibox-choices';
import { useStored } from './useStored';

const RECENT = 'recent-searches';

/** One field for finding and for commands. What is typed is searched at once; see DESIGN, section 5. */
export function Omnibox() {
  const { archive } = useArchive();
  const navigation = useNavigation();
  const commands = useCommands();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const [recent, setRecent] = useStored<readonly string[]>(RECENT, []);
  const sources = useWatched(archive.sources.all(), [archive]);
  const events = useWatched(archive.events.all(), [archive]);
  const choices = omniboxChoices(
    typed,
    sources.state === 'ready' ? sources.value : [],
    events.state === 'ready' ? events.value : [],
    recent,
  );

  const focusWith = useCallback((text?: string) => {
    if (text !== undefined) setTyped(text);
    setOpen(true);
    input.current?.focus();
    input.current?.select();
  }, []);
  useCommand(
    'search',
    useCallback(() => focusWith(), [focusWith]),
  );
  useCommand(
    'search-all',
    useCallback(() => focusWith(), [focusWith]),
  );
  useCommand(
    'open-source',
    useCallback(() => focusWith(''), [focusWith]),
  );

  const search = (query: string) => {
    const view = { screen: 'search', query } as const;
    if (navigation.view.screen === 'search') navigation.replace(view);
    else navigation.open(view);
  };

  const type = (text: string) => {
    setTyped(text);
    setChosen(-1);
    setOpen(true);
    const query = text.trim();
    // While the search is shown it follows every letter; from elsewhere two letters lead to it.
    const isQuery = !query.startsWith('>') && (query.length >= 2 || navigation.view.screen === 'search');
    if (isQuery) search(query);
  };

  const take = (choice: OmniboxChoice) => {
    setOpen(false);
    switch (choice.kind) {
      case 'search':
        setTyped(choice.query);
        setRecent(withRecent(recent, choice.query));
        search(choice.query);
        return;
      case 'source':
        navigation.open({ screen: 'source', sourceId: choice.source.id });
        return;
      case 'event':
        navigation.open({ screen: 'event', eventId: choice.row.event.id });
        return;
      case 'command':
        setTyped('');
        input.current?.blur();
        commands.run(choice.command);
    }
  };

  // What is typed is answered by the search below, unless it is a command.
  const showsAnswer =
    navigation.view.screen === 'search' && typed !== '' && !typed.trimStart().startsWith('>');

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      // With hits below and nothing chosen in the list, the arrow leads to the hits.
      const hits = document.querySelector<HTMLElement>('[data-search-hits] [tabindex="0"]');
      if (event.key === 'ArrowDown' && showsAnswer && hits !== null && chosen === -1) {
        setOpen(false);
        setRecent(withRecent(recent, typed.trim()));
        hits.focus();
        return;
      }
      setOpen(true);
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((chosen + by + choices.length) % Math.max(1, choices.length));
    } else if (event.key === 'Enter') {
      const choice = choices[Math.max(0, chosen)];
      if (choice !== undefined) take(choice);
    } else if (event.key === 'Escape') {
      if (isOpen && choices.length > 0) setOpen(false);
      else input.current?.blur();
    }
  };

  const isShown = isOpen && choices.length > 0 && !(showsAnswer && chosen === -1);
  return (
    <div className={styles.omnibox}>
      <div className={styles.field}>
        <Search aria-hidden />
        <input
          ref={input}
          role="combobox"
          aria-label="Search or run a command"
          aria-expanded={isShown}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(isShown && chosen >= 0 ? { 'aria-activedescendant': `${listId}-${chosen}` } : {})}
          placeholder="Search everything, or type > for commands"
          value={typed}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => type(event.target.value)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <KeyOf action="search" />
      </div>
      {isShown ? (
        // The field keeps the focus; the list is walked with its arrow keys (ARIA combobox pattern).
        <div id={listId} className={styles.list} role="listbox" aria-label="Suggestions">
          {choices.map((choice, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- keys are the field's
            <div
              key={choiceKey(choice)}
              id={`${listId}-${index}`}
              className={styles.option}
              role="option"
              aria-selected={index === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(choice)}
            >
              <ChoiceWords choice={choice} />
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}

const choiceKey = (choice: OmniboxChoice): string => {
  switch (choice.kind) {
    case 'search':
      return `search:${choice.query}`;
    case 'source':
      return choice.source.id;
    case 'event':
      return choice.row.event.id;
    case 'command':
      return choice.command;
  }
};

function ChoiceWords({ choice }: { readonly choice: OmniboxChoice }): ReactNode {
  switch (choice.kind) {
    case 'search':
      return (
        <>
          {choice.isRecent ? <Clock aria-hidden /> : <Search aria-hidden />}
          <span className={styles.words}>
            {choice.isRecent ? choice.query : `Search all text for “${choice.query}”`}
          </span>
        </>
      );
    case 'source':
      return (
        <>
          <SourceKindIcon kind={choice.source.kind} />
          <span className={classes(styles.words, styles.title)} lang={choice.source.language} dir="auto">
            {choice.source.title}
          </span>
          <span className={styles.hint}>{choice.source.publisher}</span>
        </>
      );
    case 'event':
      return (
        <>
          <CalendarDays aria-hidden />
          <span className={classes(styles.words, styles.title)} dir="auto">
            {choice.row.event.title}
          </span>
        </>
      );
    case 'command':
      return (
        <>
          <ChevronRight aria-hidden />
          <span className={styles.words}>{choice.name}</span>
          <span className={styles.hint}>
            <KeyOf action={choice.command} />
          </span>
        </>
      );
  }
}
