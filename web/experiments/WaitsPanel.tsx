import { type PointerEvent, type ReactElement, useState } from 'react';
import type { DayProfile, SimulationResult } from '#contracts/simulation';
import { lastSlot, renderWaitBands, waitScale, waitSlotAt } from '../charts/wait-bands.tsx';
import { useSize } from '../parts/use-size.ts';
import { variantLabel } from './describe-experiment.ts';
import { useExperimentText } from './experiment-text.ts';
import type { ShownResult } from './shown-result.ts';
import { WaitTip } from './WaitTip.tsx';

const slotMinutes = 15;

/** Waits over the day, one small chart a scenario on one scale; pointing at one shows the numbers of all. */
export function WaitsPanel({ shown }: { shown: ShownResult }): ReactElement | null {
  const text = useExperimentText();
  const [queueId, setQueueId] = useState<string | null>(null);
  const [slot, setSlot] = useState<number | null>(null);
  const { results } = shown.result;
  const profiles = results.map((result) => profileOf(result, queueId));
  const [first] = profiles;
  if (!first) return null;
  const mostMinutes = Math.max(1, ...profiles.flatMap(({ mean, high }) => [...mean, ...high].map((minutes) => minutes ?? 0)));
  const isEmpty = profiles.every((profile) => lastSlot(profile) < 0);
  return (
    <section className="panel result-panel">
      <header className="result-head">
        <h2>{text.result.waits}</h2>
        <small>{text.result.waitsNote}</small>
        <QueueChoice shown={shown} queueId={queueId} onChoose={setQueueId} />
      </header>
      {isEmpty ? (
        <p className="panel-note">{text.result.noWaits}</p>
      ) : (
        <div className="wait-multiples">
          {results.map((result, place) => (
            <Multiple
              key={result.scenarioId}
              shown={shown}
              queueId={queueId}
              profiles={profiles}
              place={place}
              mostMinutes={mostMinutes}
              slot={slot}
              onPoint={setSlot}
            />
          ))}
        </div>
      )}
    </section>
  );
}

export function profileOf({ waits, queueWaits }: SimulationResult, queueId: string | null): DayProfile {
  return queueId === null ? waits : (queueWaits.find((queue) => queue.queueId === queueId)?.waits ?? waits);
}

interface ChoiceProps {
  readonly shown: ShownResult;
  readonly queueId: string | null;
  readonly onChoose: (queueId: string | null) => void;
}

function QueueChoice({ shown, queueId, onChoose }: ChoiceProps): ReactElement {
  const text = useExperimentText();
  return (
    <label className="result-choice">
      {text.result.queue}
      <select value={queueId ?? ''} onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}>
        <option value="">{text.result.allQueues}</option>
        {(shown.result.results[0]?.queueWaits ?? []).map((queue) => (
          <option key={queue.queueId} value={queue.queueId}>
            {shown.names.queueName(queue.queueId)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface MultipleProps {
  readonly shown: ShownResult;
  readonly queueId: string | null;
  readonly profiles: readonly DayProfile[];
  readonly place: number;
  readonly mostMinutes: number;
  readonly slot: number | null;
  readonly onPoint: (slot: number | null) => void;
}

function Multiple(props: MultipleProps): ReactElement | null {
  const { shown, queueId, profiles, place, mostMinutes, slot, onPoint } = props;
  const text = useExperimentText();
  const [box, size] = useSize<HTMLDivElement>();
  const { names, result, request } = shown;
  const waits = profiles[place];
  const id = result.results[place]?.scenarioId ?? '';
  const limitMinutes = names.limitOf(queueId);
  if (!waits) return null;
  const closesMinute = names.closesMinute ?? waits.minute.length * slotMinutes;
  const span = { waits, fromMinute: names.startMinute, closesMinute };
  const point = (event: PointerEvent<HTMLDivElement>): void => {
    if (size) onPoint(waitSlotAt(event.clientX - event.currentTarget.getBoundingClientRect().left, span, size.width));
  };
  return (
    <figure className="wait-multiple">
      <figcaption>{variantLabel(id, request)}</figcaption>
      <div className="wait-chart" ref={box} onPointerMove={point} onPointerLeave={() => onPoint(null)}>
        {size !== null &&
          renderWaitBands(
            { ...span, reference: place === 0 ? null : (profiles[0] ?? null), limitMinutes, mostMinutes, pointedSlot: slot },
            size,
            {
              label: text.result.waitsLabel(variantLabel(id, request), queueId === null ? text.result.allQueues : names.queueName(queueId)),
              own: text.result.mean(id),
              reference: result.results[0]?.scenarioId ?? '',
              band: text.result.band,
              limit: limitMinutes === null ? '' : text.result.limit(limitMinutes),
              closing: text.result.closing,
              clock: names.clock,
            },
          )}
        {slot !== null && size && (
          <WaitTip
            id={id}
            waits={waits}
            slot={slot}
            clock={names.clock}
            at={waitScale(span, size.width)((slot + 0.5) * slotMinutes)}
            width={size.width}
          />
        )}
      </div>
    </figure>
  );
}
