import { useRef } from 'react';
import { useScreenFrame } from '../panels';
import { useArchive } from '../useArchive';
import { helpSections } from './help-sections';
import styles from './HelpScreen.module.css';

/** The guide in the app: what can be done, where everything is kept, and every key. */
export function HelpScreen() {
  const { archive } = useArchive();
  const ScreenFrame = useScreenFrame();
  const headings = useRef(new Map<string, HTMLHeadingElement>());
  const sections = helpSections(archive.path);

  const goTo = (title: string) => {
    const heading = headings.current.get(title);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  };

  return (
    <ScreenFrame label="Help">
      <div className={styles.screen}>
        <div className={styles.inner}>
          <nav className={styles.contents} aria-label="Help contents">
            <ul>
              {sections.map(({ title }) => (
                <li key={title}>
                  <button type="button" className={styles.entry} onClick={() => goTo(title)}>
                    {title}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <div className={styles.text}>
            <h1 className={styles.title}>Help</h1>
            {sections.map(({ title, content }) => (
              <section key={title} className={styles.section}>
                <h2
                  className={styles.heading}
                  tabIndex={-1}
                  ref={(element) => {
                    if (element === null) headings.current.delete(title);
                    else headings.current.set(title, element);
                  }}
                >
                  {title}
                </h2>
                {content}
              </section>
            ))}
          </div>
        </div>
      </div>
    </ScreenFrame>
  );
}
