/** What the product's own documents are written in: headings, paragraphs, lists, tables, code, `*`, `**` and backticks. As HTML. */
export function renderMarkdown(text: string): string {
  const lines = text.split('\n');
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const rest = lines.slice(at);
    const block = [readCode, readTable, readHeading, readList, readParagraph].map((read) => read(rest)).find(Boolean);
    if (block) blocks.push(block.html);
    at += block?.lines ?? 1;
  }
  return blocks.join('\n');
}

interface Block {
  readonly html: string;
  /** Lines that it takes up. */
  readonly lines: number;
}

function readCode(lines: readonly string[]): Block | null {
  if (!lines[0]?.startsWith('```')) return null;
  const end = lines.findIndex((line, place) => place > 0 && line.startsWith('```'));
  const inside = lines.slice(1, end < 0 ? lines.length : end);
  return { html: `<pre>${escapeHtml(inside.join('\n'))}</pre>`, lines: inside.length + 2 };
}

function readTable(lines: readonly string[]): Block | null {
  if (!lines[0]?.startsWith('|') || !lines[1]?.startsWith('|-')) return null;
  const rows = takeWhile(lines, (line) => line.startsWith('|'));
  const cells = (row: string, tag: string) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`)
      .join('');
  const [head = '', , ...body] = rows;
  const rest = body.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  return { html: `<table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>\n${rest}\n</tbody></table>`, lines: rows.length };
}

function readHeading([line = '']: readonly string[]): Block | null {
  const [, marks = '', words = ''] = /^(#{1,6}) (.*)$/.exec(line) ?? [];
  return marks === '' ? null : { html: `<h${marks.length}>${inline(words)}</h${marks.length}>`, lines: 1 };
}

function readList(lines: readonly string[]): Block | null {
  if (!lines[0]?.startsWith('- ')) return null;
  const taken = takeWhile(lines, (line) => line.startsWith('- ') || line.startsWith('  '));
  const items: string[][] = [];
  for (const line of taken) {
    if (line.startsWith('- ')) items.push([line.slice(2)]);
    else items.at(-1)?.push(line.trim());
  }
  return { html: `<ul>\n${items.map((item) => `<li>${inline(joinLines(item))}</li>`).join('\n')}\n</ul>`, lines: taken.length };
}

function readParagraph(lines: readonly string[]): Block | null {
  const taken = takeWhile(lines, (line) => line.trim() !== '' && !/^(#|```|\||- )/.test(line));
  return taken.length === 0 ? null : { html: `<p>${inline(joinLines(taken))}</p>`, lines: taken.length };
}

function takeWhile(lines: readonly string[], holds: (line: string) => boolean): string[] {
  const end = lines.findIndex((line) => !holds(line));
  return lines.slice(0, end < 0 ? lines.length : end);
}

const chinese = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;

/** Lines of one paragraph: with a space between them, but not between Chinese. */
const joinLines = (lines: readonly string[]): string =>
  lines.reduce((text, line) => (chinese.test(text.slice(-1)) && chinese.test(line.slice(0, 1)) ? text + line : `${text} ${line}`));

/** Code stays as it is; around it, bold and emphasis. */
const inline = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part) => (/^`[^`]*`$/.test(part) ? `<code>${escapeHtml(part.slice(1, -1))}</code>` : emphasise(escapeHtml(part))))
    .join('');

const emphasise = (html: string): string =>
  html.replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>').replace(/\*([^*\s][^*]*)\*/g, '<em>$1</em>');

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
