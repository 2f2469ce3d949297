import { useEffect, useState } from 'react';
import type { DesktopApi, StartupReport } from '../../preload/desktop-api';
import { failure } from '../../shared/result';
import type { Archive } from '../core/archive';
import { OpenedApp } from './OpenedApp';
import { openArchive, type OpenedArchive } from './open-archive';
import { OpeningScreen } from './shell/OpeningScreen';
import { StartupFailure } from './shell/StartupFailure';
import { useSettings } from './useSettings';

export interface AppProps {
  readonly desktop: DesktopApi;
  readonly startup: StartupReport;
  readonly onOpened: (archive: Archive) => void;
}

type Opening =
  | { readonly state: 'opening'; readonly done: number; readonly total: number }
  | { readonly state: 'open'; readonly opened: OpenedArchive }
  | { readonly state: 'failed'; readonly message: string };

/** Opens the archive and shows how far that is, then the archive, or why it cannot be opened. */
export function App({ desktop, startup, onOpened }: AppProps) {
  const settings = useSettings(desktop, startup.settings);
  const [opening, setOpening] = useState<Opening>({ state: 'opening', done: 0, total: 0 });
  const [problems, setProblems] = useState<readonly string[]>([]);
  const record = startup.opening;

  useEffect(() => {
    if (!record.ok) return;
    return openOnce(desktop, startup, {
      onProgress: (done, total) => setOpening({ state: 'opening', done, total }),
      onProblem: (message) => setProblems((before) => [...new Set([...before, message])]),
      onResult: (result) => {
        if (result.ok) onOpened(result.value.archive);
        setOpening(
          result.ok ? { state: 'open', opened: result.value } : { state: 'failed', message: result.failure },
        );
      },
    });
  }, [desktop, startup, record, onOpened]);

  if (!record.ok)
    return <StartupFailure failure={record.failure} archive={startup.archive} desktop={desktop} />;
  switch (opening.state) {
    case 'opening':
      return opening.total === 0 ? (
        <OpeningScreen message="Opening the archive" />
      ) : (
        <OpeningScreen message="Building the working database from the record" progress={opening} />
      );
    case 'failed':
      return (
        <StartupFailure
          failure={{ kind: 'unreadable', message: opening.message, details: '' }}
          archive={startup.archive}
          desktop={desktop}
        />
      );
    case 'open':
      return (
        <OpenedApp
          desktop={desktop}
          startup={startup}
          opened={opening.opened}
          settings={settings}
          problems={problems}
          onDismissProblem={(message) => setProblems((before) => before.filter((each) => each !== message))}
        />
      );
  }
}

interface OpeningListener {
  readonly onProgress: (done: number, total: number) => void;
  readonly onProblem: (message: string) => void;
  readonly onResult: (result: Awaited<ReturnType<typeof openArchive>>) => void;
}

let underWay:
  | { readonly listeners: Set<OpeningListener>; readonly result: ReturnType<typeof openArchive> }
  | undefined;

/** Opens the archive at most once, however often React mounts the app; returns the way to stop listening. */
function openOnce(desktop: DesktopApi, startup: StartupReport, listener: OpeningListener): () => void {
  if (underWay === undefined) {
    const listeners = new Set<OpeningListener>();
    const result = openArchive({
      desktop,
      startup,
      onProgress: (done, total) => listeners.forEach((each) => each.onProgress(done, total)),
      onProblem: (message) => listeners.forEach((each) => each.onProblem(message)),
    }).catch((error: unknown) =>
      failure(
        `The archive could not be opened because of a fault in this program (${String(error)}). Its folder is unchanged. Start again; if it happens again, please report it with this sentence.`,
      ),
    );
    underWay = { listeners, result };
    void result.then((opened) => {
      if (opened.ok) desktop.onBeforeClose(() => opened.value.close());
    });
  }
  const { listeners, result } = underWay;
  listeners.add(listener);
  void result.then((opened) => {
    if (listeners.has(listener)) listener.onResult(opened);
  });
  return () => listeners.delete(listener);
}
