import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BlockedRequest, DesktopApi } from '../../../preload/desktop-api';
import { classes } from '../../ui/classes';
import { Dialog } from '../../ui/Dialog';
import styles from './OfflineIndicator.module.css';

/** The number of requests that were blocked since the app was started, and on demand which they were. */
export function OfflineIndicator({ desktop }: { readonly desktop: DesktopApi }) {
  const requests = useBlockedRequests(desktop);
  const [isOpen, setOpen] = useState(false);
  const count = requests.length;
  return (
    <>
      <output>
        <button
          type="button"
          className={classes(styles.indicator, count > 0 && styles.blocked)}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          {count === 0 ? <ShieldCheck aria-hidden /> : <ShieldAlert aria-hidden />}
          <span>
            {count === 0 ? <span className={styles.long}>Offline · </span> : null}
            {count === 0 ? '0 requests' : `${count} ${count === 1 ? 'request' : 'requests'} blocked`}
          </span>
        </button>
      </output>
      <Dialog title="Requests" isOpen={isOpen} onClose={() => setOpen(false)}>
        {count === 0 ? (
          <p>Nothing tried to leave this computer since the app was started.</p>
        ) : (
          <RequestList requests={requests} />
        )}
      </Dialog>
    </>
  );
}

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

function RequestList({ requests }: { readonly requests: readonly BlockedRequest[] }) {
  return (
    <>
      <p className={styles.words}>
        Each of these was stopped before it left this computer, so nothing was sent.
      </p>
      <ol className={styles.list}>
        {requests.map((request, index) => (
          // Requests are only ever added at the end.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={styles.request}>
            <time dateTime={request.at}>{TIME.format(new Date(request.at))}</time>
            <span>{request.what}</span>
            <code className={styles.url}>{request.url}</code>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Asks for the whole list anew after blocked requests, so that none is counted twice or missed. */
function useBlockedRequests(desktop: DesktopApi): readonly BlockedRequest[] {
  const [requests, setRequests] = useState<readonly BlockedRequest[]>([]);
  useEffect(() => {
    let isMounted = true;
    // One question at a time: a page that asks in a loop must not start thousands.
    let isAsking = false;
    let isBehind = false;
    const ask = async (): Promise<void> => {
      isBehind = isAsking;
      if (isAsking) return;
      isAsking = true;
      const all = await desktop.blockedRequests().finally(() => {
        isAsking = false;
      });
      if (!isMounted) return;
      setRequests(all);
      if (isBehind) await ask();
    };
    const stop = desktop.onBlockedRequest(() => void ask());
    void ask();
    return () => {
      isMounted = false;
      stop();
    };
  }, [desktop]);
  return requests;
}
