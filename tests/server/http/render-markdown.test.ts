import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../server/http/render-markdown.ts';

test('headings, paragraphs and lists', () => {
  expect(renderMarkdown('# One *thing*\n\nTwo lines\nof **text**.\n\n- first\n  goes on\n- second\n\nEnd')).toBe(
    [
      '<h1>One <em>thing</em></h1>',
      '<p>Two lines of <strong>text</strong>.</p>',
      '<ul>\n<li>first goes on</li>\n<li>second</li>\n</ul>',
      '<p>End</p>',
    ].join('\n'),
  );
});

test('a table has its first row for a head', () => {
  expect(renderMarkdown('| name | what |\n|---|---|\n| `x` | 1 < 2 |')).toBe(
    '<table><thead><tr><th>name</th><th>what</th></tr></thead><tbody>\n<tr><td><code>x</code></td><td>1 &lt; 2</td></tr>\n</tbody></table>',
  );
});

test('code stays as it is, and nothing in a document is a tag', () => {
  expect(renderMarkdown('```\n<a> * b *\n| c |\n```\nafter')).toBe('<pre>&lt;a&gt; * b *\n| c |</pre>\n<p>after</p>');
  expect(renderMarkdown('`a*b*c` <script>')).toBe('<p><code>a*b*c</code> &lt;script&gt;</p>');
});

test('lines of Chinese are joined without a space, others with one', () => {
  expect(renderMarkdown('第一行，\n第二行')).toBe('<p>第一行，第二行</p>');
  expect(renderMarkdown('指标 x\n第二行')).toBe('<p>指标 x 第二行</p>');
});

test('a star between numbers or at the end is no emphasis', () => {
  expect(renderMarkdown('2 * 3 * 4')).toBe('<p>2 * 3 * 4</p>');
});
