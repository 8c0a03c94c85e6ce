import type { ReactElement } from 'react';
import { changePreferences, usePreferences } from '../app/preferences.ts';
import { useText } from '../text/text.ts';
import { Icon } from './Icon.tsx';

export function LanguageSwitch(): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <button
      type="button"
      className="bar-button"
      lang={other}
      title={text.bar.languageName}
      aria-label={text.bar.languageName}
      onClick={() => changePreferences({ language: other })}
    >
      {text.bar.language}
    </button>
  );
}

export function ThemeSwitch(): ReactElement {
  const text = useText();
  const { theme } = usePreferences();
  const dark = theme === 'dark';
  const label = dark ? text.bar.theme : text.bar.themeBack;
  return (
    <button
      type="button"
      className="bar-button"
      title={label}
      aria-label={label}
      onClick={() => changePreferences({ theme: dark ? 'light' : 'dark' })}
    >
      <Icon name={dark ? 'sun' : 'moon'} />
    </button>
  );
}
