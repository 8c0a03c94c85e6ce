import type { ReactElement } from 'react';
import { chosenIds, toggleGroup, toggleId } from './chosen-ids.ts';
import { useExperimentText } from './experiment-text.ts';
import type { Thing } from './hall-things.ts';
import { formatStretches } from './number-stretches.ts';
import type { InputProps } from './ParameterInput.tsx';

/** Windows to press, zone by zone; a zone's name takes all of them. */
export function WindowsPicker({ value, id, choices, onChange }: InputProps & { choices: readonly Thing[] }): ReactElement {
  const text = useExperimentText().compose.lever;
  const chosen = chosenIds(value);
  const names = choices.filter((thing) => chosen.includes(thing.id)).map(({ name }) => name);
  const groups = [...new Set(choices.map(({ group }) => group))];
  return (
    <details className="things-picker">
      <summary id={id}>
        {names.length === 0 ? text.noneChosen : text.windowsChosen(names.length, formatStretches(names, text.listed))}
      </summary>
      <div>
        {groups.map((group) => {
          const members = choices.filter((thing) => thing.group === group);
          return (
            <fieldset key={group} className="window-group" aria-label={group || text.all}>
              <button
                type="button"
                className="link"
                onClick={() =>
                  onChange(
                    toggleGroup(
                      value,
                      members.map((thing) => thing.id),
                    ),
                  )
                }
              >
                {group || text.all}
              </button>
              <span>
                {members.map((thing) => (
                  <button
                    key={thing.id}
                    type="button"
                    aria-pressed={chosen.includes(thing.id)}
                    onClick={() => onChange(toggleId(value, thing.id))}
                  >
                    {thing.name}
                  </button>
                ))}
              </span>
            </fieldset>
          );
        })}
      </div>
    </details>
  );
}
