import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/styles.css';
import { App } from './App';
import { runCommandMode } from './command-mode';
import { SecondApp } from './second-window/SecondApp';
import { exposeToTests } from './test-hooks';

const isSecondWindow = new URLSearchParams(window.location.search).has('second-window');

/** The window begins here: with a screen, or hidden for the terminal command. */
async function start(): Promise<void> {
  const { desktop } = window;
  const startup = await desktop.startup();
  if (startup.mode === 'command') {
    await runCommandMode(desktop, startup);
    return;
  }
  const root = document.querySelector('#root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      {isSecondWindow ? (
        <SecondApp desktop={desktop} startup={startup} onOpened={exposeToTests} />
      ) : (
        <App desktop={desktop} startup={startup} onOpened={exposeToTests} />
      )}
    </StrictMode>,
  );
}

void start();
