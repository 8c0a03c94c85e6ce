import { type FormEvent, type ReactElement, useId, useMemo, useState } from 'react';
import type { HallPlan } from '#contracts/hall-plan';
import type { PlanProgress } from '#contracts/kept-plans';
import { askForPlan } from '../api/tidal-plan-api.ts';
import { usePreferences } from '../app/preferences.ts';
import { NumberInput } from '../experiments/NumberInput.tsx';
import { MealRows, StaffRows } from './PeopleRows.tsx';
import { PinRows } from './PinRows.tsx';
import { placeRefusals, type RefusalPlace } from './place-refusals.ts';
import { planNames } from './plan-names.ts';
import { type PlannedHours, plannedHours } from './planned-hours.ts';
import { sayRefusal } from './say-refusal.ts';
import { useTideText } from './tide-text.ts';
import { type DraftFault, draftOf, emptyDraft, readDraft, type WishesDraft } from './wishes-draft.ts';

interface WishesProps {
  readonly progress: PlanProgress;
  readonly hall: HallPlan;
  readonly onAsked: (planId: string) => void;
}

/** The conditions of a plan, folded away until somebody wants others; what contradicts itself is told beside its field. */
export function WishesPanel({ progress, hall, onAsked }: WishesProps): ReactElement | null {
  const text = useTideText().form;
  // While another one is made, minutes are counted as in the one before.
  const [startsAt, setStartsAt] = useState(progress.startsAt);
  if (progress.startsAt !== null && progress.startsAt !== startsAt) setStartsAt(progress.startsAt);
  const hours = useMemo(() => (startsAt === null ? null : plannedHours(hall, progress.day, startsAt)), [hall, progress.day, startsAt]);
  if (!hours) return null;
  return (
    <details className="panel wishes" open={progress.answer?.plan === null}>
      <summary>{text.title}</summary>
      <WishesForm key={progress.id} hours={hours} progress={progress} hall={hall} onAsked={onAsked} />
    </details>
  );
}

function WishesForm({ progress, hall, onAsked, hours }: WishesProps & { hours: PlannedHours }): ReactElement {
  const tide = useTideText();
  const text = tide.form;
  const names = planNames(hall, usePreferences().language);
  const [asked] = useState(() => draftOf(progress.wishes, hall, hours));
  const [value, setValue] = useState<WishesDraft>(asked);
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const [hasFailed, setFailed] = useState(false);
  const change = (part: Partial<WishesDraft>): void => {
    setValue({ ...value, ...part });
    setFaults([]);
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const read = readDraft(value, hall, hours);
    setFailed(false);
    if ('faults' in read) {
      setFaults(read.faults);
      return;
    }
    askForPlan(hall.id, progress.day, read.wishes).then(
      ({ id }) => onAsked(id),
      () => setFailed(true),
    );
  };
  // What was refused is told until the form is changed.
  const placed = value === asked ? placeRefusals(progress.answer?.refusals ?? [], asked, hall) : [];
  const wrong = (place: RefusalPlace): string[] => [
    ...faults.filter(({ field }) => field === place).map(({ code, about }) => text.faults[code](about)),
    ...placed.filter((one) => one.place === place).map(({ refusal }) => sayRefusal(refusal, names, tide)),
  ];
  const number = (name: NumberField, most: number, usual: string): ReactElement => (
    <Field label={text[name]} note={text.units[name]} wrong={name === 'windowHours' ? wrong(name) : []}>
      {(id) => (
        <NumberInput
          id={id}
          value={value[name]}
          least={0}
          most={most}
          placeholder={usual}
          onChange={(typed) => change({ [name]: typed })}
        />
      )}
    </Field>
  );
  const windows = (name: 'out' | 'locked'): ReactElement => (
    <Field label={text[name]} note={text.units[name]} wrong={wrong(name)}>
      {(id) => (
        <input
          id={id}
          type="text"
          value={value[name]}
          placeholder={text.numbersExample}
          aria-invalid={wrong(name).length > 0 || undefined}
          onChange={({ target }) => change({ [name]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <form onSubmit={send}>
      {placed.length > 0 && <p role="alert">{tide.refused}</p>}
      {wrong('form').map((line) => (
        <p key={line} className="wrong" role="alert">
          {line}
        </p>
      ))}
      <div className="wish-fields">
        {number('sharePercent', 100, '90')}
        {number('withinMinutes', 240, '15')}
        {number('windowHours', 100_000, text.asNeeded)}
        {number('mostChangesPerHour', 2048, text.unlimited)}
        {number('minimumOpenMinutes', 600, '60')}
        {number('overtimePercent', 100, '10')}
        {number('overtimeMinutes', 600, '15')}
        {windows('out')}
        {windows('locked')}
      </div>
      <PinRows hall={hall} pins={value.pins} wrong={(key) => wrong(`pin ${key}`)} onChange={(pins) => change({ pins })} />
      <StaffRows hall={hall} rows={value.staff} wrong={(key) => wrong(`staff ${key}`)} onChange={(staff) => change({ staff })} />
      <MealRows rows={value.meals} wrong={(key) => wrong(`meal ${key}`)} onChange={(meals) => change({ meals })} />
      <footer>
        <button type="submit" className="button primary" disabled={progress.status === 'making'}>
          {text.send}
        </button>
        <button type="button" className="button" onClick={() => change(emptyDraft)}>
          {text.clear}
        </button>
        {hasFailed && <span role="alert">{text.failed}</span>}
      </footer>
    </form>
  );
}

type NumberField =
  | 'sharePercent'
  | 'withinMinutes'
  | 'windowHours'
  | 'mostChangesPerHour'
  | 'minimumOpenMinutes'
  | 'overtimePercent'
  | 'overtimeMinutes';

interface FieldProps {
  readonly label: string;
  readonly note: string;
  readonly wrong: readonly string[];
  readonly children: (id: string) => ReactElement;
}

function Field({ label, note, wrong, children }: FieldProps): ReactElement {
  const id = useId();
  return (
    <div className={`wish-field ${wrong.length > 0 ? 'is-wrong' : ''}`}>
      <label htmlFor={id}>{label}</label>
      <span className="wish-input">
        {children(id)}
        <small>{note}</small>
      </span>
      {wrong.map((line) => (
        <p key={line} className="wrong" role="alert">
          {line}
        </p>
      ))}
    </div>
  );
}
