import { settingsSchema } from '../../server/settings.ts';

/** The README's rows of settings, made of the settings themselves. */
export function settingsTable(): string {
  return Object.entries(settingsSchema.properties)
    .map(([name, schema]) => {
      const { default: value, description } = schema as { readonly default?: unknown; readonly description?: string };
      return `| \`${name}\` | ${value === '' ? '' : `\`${String(value)}\``} | ${description ?? ''} |`;
    })
    .join('\n');
}
