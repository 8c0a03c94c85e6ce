import { readFile } from 'node:fs/promises';
import Type from 'typebox';
import { buildScenarioSchema } from '#contracts/scenario-schema';
import type { HallApp } from '../hall-app.ts';
import { renderMarkdown } from '../render-markdown.ts';

const languages = ['en', 'zh'] as const;
type Language = (typeof languages)[number];

const files: Readonly<Record<Language, URL>> = {
  en: new URL('../../../engine/simulation/README.md', import.meta.url),
  zh: new URL('../../../engine/simulation/README.zh-CN.md', import.meta.url),
};
const words: Readonly<Record<Language, { readonly code: string; readonly other: string; readonly schema: string }>> = {
  en: { code: 'en', other: '<a href="?language=zh" lang="zh-CN">中文</a>', schema: 'JSON Schema of the scenario' },
  zh: { code: 'zh-CN', other: '<a href="?language=en" lang="en">English</a>', schema: '情景的 JSON Schema' },
};

const style = `
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; font: 1rem/1.6 system-ui, "Noto Sans CJK SC", sans-serif; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h2 { margin-top: 2.5em; }
nav { display: flex; gap: 1.5rem; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9em; }
pre { overflow-x: auto; padding: 1rem; border: 1px solid color-mix(in srgb, currentColor 20%, transparent); border-radius: 6px; line-height: 1.35; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 1rem 0.35rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 15%, transparent); }
`;

/** What the simulator is and does, for people at `/docs/scenario` and for programs at `/docs/scenario.schema.json`. */
export async function addScenarioDocsRoutes(app: HallApp): Promise<void> {
  const pages = Object.fromEntries(await Promise.all(languages.map(async (language) => [language, await buildPage(language)])));
  const schema = buildScenarioSchema();
  app.get(
    '/docs/scenario',
    {
      config: { served: 'public' },
      schema: {
        tags: ['operations'],
        summary: 'The simulator after STRESS-DES, as a page',
        querystring: Type.Object({ language: Type.Optional(Type.Enum(languages)) }),
      },
    },
    async (request, reply) => {
      const { language = preferred(request.headers['accept-language']) } = request.query;
      reply.headers({ 'content-type': 'text/html; charset=utf-8', vary: 'accept-language' });
      return reply.send(pages[language]);
    },
  );
  app.get(
    '/docs/scenario.schema.json',
    { config: { served: 'public' }, schema: { tags: ['operations'], summary: 'What a scenario is, as a JSON Schema' } },
    async (_request, reply) => reply.type('application/schema+json; charset=utf-8').send(JSON.stringify(schema)),
  );
}

async function buildPage(language: Language): Promise<string> {
  const text = await readFile(files[language], 'utf8');
  const { code, other, schema } = words[language];
  const [, title = ''] = /^# (.*)$/m.exec(text) ?? [];
  return `<!doctype html>
<html lang="${code}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body>
<nav>${other}<a href="/docs/scenario.schema.json">${schema}</a></nav>
${renderMarkdown(text)}
</body>
</html>
`;
}

/** Chinese for who names it before English. */
function preferred(accepted = ''): Language {
  const [first] = /\b(?:zh|en)\b/i.exec(accepted) ?? [];
  return first?.toLowerCase() === 'zh' ? 'zh' : 'en';
}
