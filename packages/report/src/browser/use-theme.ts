import { useEffect, useState } from 'preact/hooks';

/** The colours that a reader has chosen. */
export type ThemeChoice = 'auto' | 'light' | 'dark';
/** The colours that are shown. */
export type Theme = 'light' | 'dark';

const DARK = '(prefers-color-scheme: dark)';

/** The theme of the page: the system's, until the reader chooses another. */
export function useTheme(): {
  readonly choice: ThemeChoice;
  readonly theme: Theme;
  readonly choose: (choice: ThemeChoice) => void;
} {
  const [choice, choose] = useState<ThemeChoice>('auto');
  const [systemIsDark, setSystemIsDark] = useState(() => matchMedia(DARK).matches);
  useEffect(() => {
    const query = matchMedia(DARK);
    const update = (): void => setSystemIsDark(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  useEffect(() => {
    if (choice === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = choice;
  }, [choice]);
  const system = systemIsDark ? 'dark' : 'light';
  return { choice, theme: choice === 'auto' ? system : choice, choose };
}
