import type { ReactNode } from 'react';
import { Key } from '../../ui/Key';
import { keysOn, type ShortcutPlatform } from '../../ui/shortcuts';
import { KeysTable } from './KeysTable';
import { TerminalHelp } from './TerminalHelp';

export interface HelpSection {
  readonly title: string;
  readonly content: ReactNode;
}

/** The guide, section by section. `archivePath` is where the open archive is kept. */
export function helpSections(archivePath: string, platform: ShortcutPlatform): readonly HelpSection[] {
  const key = (keys: string) => <Key>{keysOn(platform, { label: '', keys: [keys] }).join(' ')}</Key>;
  return [
    {
      title: 'Bring documents in',
      content: (
        <>
          <p>
            Drop files or folders on the window, or press {key('Ctrl O')}. Sourcebook reads PDF, Word (.docx),
            web pages saved as HTML, Markdown and plain text, and works out by itself which a file is.
          </p>
          <p>
            Every original is copied into the archive as it is and never changed; your own file stays where it
            was. A document that is in the archive already is not added twice. You can go on reading while
            files are added. If you cancel, the files that are finished stay.
          </p>
          <p>
            Text is read, not guessed: a scan without text can be kept and looked at, but its words cannot be
            found. Title, author, publisher and date are taken from the document where it states them. Check
            them, and correct them in the source’s details.
          </p>
        </>
      ),
    },
    {
      title: 'Find',
      content: (
        <>
          <p>
            Press {key('Ctrl K')} and type. Passages are found as you type, in all sources, and each shows its
            source, its place and the words around it. {key('Enter')} opens it at the passage.
          </p>
          <ul>
            <li>All words must occur. Capitals and accents make no difference.</li>
            <li>
              <code>"old mill"</code> in quotation marks finds the words side by side, in this order.
            </li>
            <li>
              <code>-bread</code> with a minus leaves out passages that hold the word.
            </li>
          </ul>
          <p>
            {key('Ctrl P')} opens a source by its name. Inside a source, {key('Ctrl F')} finds on its pages.
          </p>
        </>
      ),
    },
    {
      title: 'Mark and note',
      content: (
        <>
          <p>
            Select words in a source and choose a highlight, or press {key('1')} to {key('5')}: claim, date or
            place, doubtful, agreed point, background. {key('N')} writes a note beside the passage, {key('T')}{' '}
            tags it, {key('C')} copies it with its citation. {key('F7')} shows a caret, so that you can select
            with the keyboard alone.
          </p>
          <p>
            Each highlight keeps the words it marks and the words around them. Your notes are never written
            into the original. {key('Ctrl Z')} takes back what you did, step by step, also after a restart.
          </p>
        </>
      ),
    },
    {
      title: 'Events and stances',
      content: (
        <>
          <p>
            An event is something that happened, or is said to have happened: {key('Ctrl Shift N')} makes one.
            Its date may be exact, approximate or a span: <code>2026-02-13</code>, <code>2025-11~</code>,{' '}
            <code>2026-02-13/2026-02-14</code>.
          </p>
          <p>
            Select a passage and press {key('E')} to tie it to an event. Then say what the passage does: it
            supports the event, disputes it, mentions it, or gives context. The event’s page shows what each
            source says, side by side, in the order of their dates. Sourcebook draws no conclusions and scores
            nobody: the stance is yours.
          </p>
        </>
      ),
    },
    {
      title: 'Export',
      content: (
        <p>
          {key('Ctrl Shift E')} writes excerpts as Markdown: of an event, of a source, or all of them. Each
          comes with its source and its place. Before it is written, each quotation is compared with the text;
          one that no longer stands there is marked in the file.
        </p>
      ),
    },
    {
      title: 'Where everything is kept',
      content: (
        <>
          <p>
            In one folder on this computer: <code>{archivePath}</code>
          </p>
          <ul>
            <li>
              <code>objects/</code> holds the originals and the texts read from them, each named by the
              SHA-256 of its bytes.
            </li>
            <li>
              <code>journal/</code> holds all you did, one line each, chained so that a change is noticed.
            </li>
            <li>
              <code>snapshots/</code> makes opening quicker, and can be made again.
            </li>
            <li>
              <code>README.txt</code> says how to read it all without this app.
            </li>
          </ul>
          <p>
            To make a copy, close Sourcebook and copy the whole folder. Nothing is sent anywhere: there is no
            account and no cloud. The folder is not encrypted by Sourcebook; encrypt the disk if others can
            reach it. A source that you remove leaves the archive’s lists, but its original stays in{' '}
            <code>objects/</code>.
          </p>
        </>
      ),
    },
    {
      title: 'When something breaks',
      content: (
        <>
          <p>
            What you do is on the disk before Sourcebook says that it is done. After a crash or a power cut,
            open it again: an unfinished last write is set aside, and you are told.
          </p>
          <ul>
            <li>
              Lists or search are lost or damaged: they are built again from the archive at the next start.
            </li>
            <li>
              A file cannot be read: the import says why. Where the original could be copied, it is kept.
            </li>
            <li>
              You want to be sure: Verify, in Settings, computes every hash again and names each file that is
              missing or has changed.
            </li>
            <li>
              A stored file was changed or lost: bring the same document in again, or restore the file from
              your copy of the folder.
            </li>
            <li>The disk is full: nothing written before is lost. Make room, and do the last step again.</li>
          </ul>
        </>
      ),
    },
    { title: 'From the terminal', content: <TerminalHelp /> },
    { title: 'Keys', content: <KeysTable platform={platform} /> },
  ];
}
