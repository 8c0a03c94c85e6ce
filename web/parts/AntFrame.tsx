import { theme as antTheme, ConfigProvider } from 'antd';
import enUs from 'antd/locale/en_US';
import zhCn from 'antd/locale/zh_CN';
import type { ReactElement, ReactNode } from 'react';
import { usePreferences } from '../app/preferences.ts';
import { tokens } from '../tokens.ts';

/** Gives the library's tables and drawers our colours and the reader's language. Import it only from lazy pages. */
export function AntFrame({ children }: { children: ReactNode }): ReactElement {
  const { theme, language } = usePreferences();
  const colours = tokens(theme);
  return (
    <ConfigProvider
      locale={language === 'en' ? enUs : zhCn}
      theme={{
        algorithm: theme === 'dark' ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
        token: {
          colorPrimary: colours.accent,
          colorBgBase: colours.ground,
          colorBgContainer: colours.panel,
          colorBgElevated: colours.raised,
          colorText: colours.text,
          colorTextSecondary: colours.muted,
          colorTextDescription: colours.muted,
          colorBorderSecondary: colours.line,
          colorBorder: colours.line,
          borderRadius: 6,
          fontSize: 14,
          fontFamily: 'inherit',
          motion: false,
        },
        components: {
          Table: {
            headerBg: 'transparent',
            headerColor: colours.muted,
            headerSplitColor: 'transparent',
            rowHoverBg: colours.raised,
            cellPaddingBlockSM: 7,
            cellPaddingInlineSM: 20,
            headerSortActiveBg: 'transparent',
            headerSortHoverBg: 'transparent',
            bodySortBg: 'transparent',
          },
        },
      }}
    >
      {children}
    </ConfigProvider>
  );
}
