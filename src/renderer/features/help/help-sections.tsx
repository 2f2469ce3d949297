import type { ReactNode } from 'react';
import type { ActionId } from '../../../shared/keys/actions';
import { Key } from '../../ui/Key';
import { KeyOf } from '../../ui/KeyOf';
import { KeysTable } from './KeysTable';
import { TerminalHelp } from './TerminalHelp';

export interface HelpSection {
  readonly title: string;
  readonly content: ReactNode;
}

/** The guide, section by section. `archivePath` is where the open archive is kept. */
export function helpSections(archivePath: string): readonly HelpSection[] {
  const key = (action: ActionId) => <KeyOf action={action} />;
  return [
    {
      title: 'Bring documents in',
      content: (
        <>
          <p>
            Drop files or folders on the window, or press {key('import-files')}. Sourcebook reads PDF, Word
            (.docx), OpenDocument, RTF, EPUB, saved web pages, e-mail and mailboxes, Markdown, plain text in
            old and new encodings, and pictures. It works out by itself which a file is. Zip archives,
            mailboxes and attachments are opened, and what is in them becomes sources with the place they came
            from.
          </p>
          <p>
            Every original is copied into the archive as it is and never changed; your own file stays where it
            was. What cannot be read is kept as well, and its source says why. A document that is in the
            archive already is not added twice. You can go on reading while files are added. If you cancel,
            the files that are finished stay; if Sourcebook is closed in the middle, it goes on at the next
            start.
          </p>
          <p>
            The list below the library says what came of each file. It can be filtered, copied, and saved as
            CSV. A locked PDF asks for its password there: it is used once, on this computer, and not stored.
            A text whose encoding is only a guess says so; another one can be chosen under Reading, in the
            source’s details.
          </p>
          <p>
            Title, author, publisher and date are taken from the document where it states them, or from RIS,
            BibTeX or CSL-JSON files that are dropped together with it. Each says where it came from. Check
            them, and correct them in the source’s details; select several sources to change them together.
          </p>
        </>
      ),
    },
    {
      title: 'Scans and pictures',
      content: (
        <>
          <p>
            Pages that are pictures hold no words until their text is recognised. Choose Recognise text… in
            the list of imports, in the source’s details, or in the reader, and say in which languages. It is
            done on this computer, in the background, some seconds a page, and goes on after a restart.
          </p>
          <p>
            Recognised words can be found, selected and quoted on the picture. Each page says how surely it
            was read. Under 70% compare every quotation with the picture.
          </p>
        </>
      ),
    },
    {
      title: 'The same text twice',
      content: (
        <p>
          A reprint, a shortened version, or the same page saved twice is offered in the library as alike, and
          can be compared side by side. Nothing is merged. What you mark as the same text counts as one
          witness of an event.
        </p>
      ),
    },
    {
      title: 'A watched folder',
      content: (
        <p>
          In Settings you can choose a folder, such as your downloads. New files in it are offered below the
          library; none is taken until you say so.
        </p>
      ),
    },
    {
      title: 'Find',
      content: (
        <>
          <p>
            Press {key('search')} and type. Passages are found as you type, in all sources, and each shows its
            source, its place and the words around it. <Key>Enter</Key> opens it at the passage.
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
            {key('open-source')} opens a source by its name. Inside a source, {key('find')} finds on its
            pages.
          </p>
        </>
      ),
    },
    {
      title: 'Mark and note',
      content: (
        <>
          <p>
            Select words in a source and choose a highlight, or press {key('reader.highlight-1')} to{' '}
            {key('reader.highlight-5')}: claim, date or place, doubtful, agreed point, background.{' '}
            {key('reader.note')} writes a note beside the passage, {key('reader.tags')} tags it,{' '}
            {key('reader.cite')} copies it with its citation. {key('reader.caret')} shows a caret, so that you
            can select with the keyboard alone.
          </p>
          <p>
            Each highlight keeps the words it marks and the words around them. Your notes are never written
            into the original. {key('undo')} takes back what you did, step by step, also after a restart.
          </p>
        </>
      ),
    },
    {
      title: 'More than a highlight',
      content: (
        <>
          <p>
            {key('reader.underline')} underlines. {key('reader.tool-note')} sets a note at a point,{' '}
            {key('reader.tool-area')} marks an area of a page or a picture, {key('reader.source-note')} writes
            a note on the source as a whole. With a mark chosen, {key('reader.add-piece')} adds other words to
            it, {key('reader.merge')} joins it with another, {key('reader.split')} parts it; drag its ends, or
            the corners of an area, to make it longer or shorter.
          </p>
          <p>
            Highlights and notes that somebody made inside a PDF come in with it, under that person’s name.
            The history of a note shows every form it has had, and puts an earlier one back.
          </p>
        </>
      ),
    },
    {
      title: 'Link and compare',
      content: (
        <>
          <p>
            Press {key('reader.link')} on one passage and again on another, in any source, and say how the one
            bears on the other: it contradicts, confirms, quotes, translates or continues it, or a relation of
            your own. Each passage then names the other.
          </p>
          <p>
            {key('compare')} lays another source beside this one; the library does it for two to four selected
            ones. Ribbons join linked passages, {key('compare.next-pair')} and {key('compare.previous-pair')}{' '}
            walk them, {key('compare.lock')} scrolls all sources together by them. {key('second-window')}{' '}
            opens what you see in a second window, for a second screen.
          </p>
        </>
      ),
    },
    {
      title: 'Dates and names in a text',
      content: (
        <p>
          Dates, and names that your events know, are softly underlined in texts of eight languages. “On
          Saturday” is counted from the source’s own date. {key('dates.next')} and {key('dates.previous')}{' '}
          walk them, {key('dates.add')} adds one to an event, {key('dates.ignore')} does not offer it again.
          They are suggestions: nothing is written without you.
        </p>
      ),
    },
    {
      title: 'The notebook',
      content: (
        <>
          <p>
            All notes, in the sidebar, holds every note of the archive. Find words in them, narrow them by
            highlight, tag, event, source or state, and put them in order. Choose several to change them
            together: highlight, tags, event, or merged into one. {key('list.copy')} copies them with their
            citations.
          </p>
          <p>
            Linked passages lists what you have tied together. Tags renames, colours, moves and merges tags; a
            slash puts one below another, as in <code>actors/delegations</code>. There you can also give the
            five highlights names of your own.
          </p>
          <p>
            When a source is read again, or a newer file takes its place, your notes are carried over. Those
            whose words are not found for certain wait under To repair, with their quotations and the
            likeliest places. What you remove lies in the Bin until you empty it.
          </p>
        </>
      ),
    },
    {
      title: 'Events and stances',
      content: (
        <>
          <p>
            An event is something that happened, or is said to have happened: {key('new-event')} makes one.
            Its date may be exact, approximate or a span: <code>2026-02-13</code>, <code>2025-11~</code>,{' '}
            <code>2026-02-13/2026-02-14</code>.
          </p>
          <p>
            Select a passage and press {key('reader.event')} to tie it to an event. Then say what the passage
            does: it supports the event, disputes it, mentions it, or gives context. The event’s page shows
            what each source says, side by side, in the order of their dates. Sourcebook draws no conclusions
            and scores nobody: the stance is yours.
          </p>
        </>
      ),
    },
    {
      title: 'Export',
      content: (
        <p>
          {key('export')} writes excerpts as Markdown: of an event, of a source, or all of them. Each comes
          with its source and its place. Before it is written, each quotation is compared with the text; one
          that no longer stands there is marked in the file.
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
              A file cannot be read: the import says why, and the original is kept as a source without text.
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
    { title: 'Keys', content: <KeysTable /> },
  ];
}
