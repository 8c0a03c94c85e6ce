import { describe, expect, it } from 'vitest';
import type { DeviceState, FeedState } from '#contracts/hall-state';
import { describeDecision } from '../../../web/decisions/describe-decision.ts';
import { findDecisions } from '../../../web/decisions/find-decisions.ts';
import { en } from '../../../web/text/en.ts';
import { zhCn } from '../../../web/text/zh-cn.ts';
import { minutesAgo, now, type SomeHall, smallPlan, someCommand, someQueue, someState, someWindow } from '../support/some-hall.ts';

const plan = smallPlan();
const found = (hall: SomeHall) => findDecisions(plan, someState(hall), now);
const said = (hall: SomeHall): string[] =>
  found(hall).flatMap((decision) => Object.values(describeDecision(decision, plan, now, zhCn, 'zh-CN')));

const device = (id: string, part: Partial<DeviceState>): DeviceState => ({
  id,
  kind: 'kiosk',
  zoneId: null,
  status: 'ok',
  statusSince: minutesAgo(8),
  faultCode: null,
  consumableLow: null,
  batteryShare: null,
  inSession: false,
  lastSeenAt: null,
  ...part,
});
const feed = (family: FeedState['family'], freshness: FeedState['freshness']): FeedState => ({
  family,
  freshness,
  lastEventAt: minutesAgo(20),
  eventsToday: 1,
});

describe('what needs a decision', () => {
  it('is nothing when all is well', () => {
    expect(
      found({ queues: [someQueue('A', { waiting: 3 })], windows: [someWindow('W1')], rest: { feeds: { ticket: feed('ticket', 'live') } } }),
    ).toEqual([]);
  });

  it('names a waiting queue and the tidal window that can open first', () => {
    const hall = {
      queues: [someQueue('A', { warning: 'orange', warningSince: minutesAgo(2), waiting: 14, oldestQueuedAt: minutesAgo(26) })],
      windows: [someWindow('W5', { status: 'closed' }), someWindow('W9', { status: 'closed' })],
    };
    expect(said(hall)).toEqual(['综合受理最长等候 26 分，14 人在等。', '可开放 9、5 号窗口。']);
    expect(found(hall)[0]).toMatchObject({ kind: 'wait', openable: ['W9', 'W5'] });
  });

  it('would rather resume a paused window than open a closed one', () => {
    const hall = {
      queues: [someQueue('A', { warning: 'red', waiting: 3, oldestQueuedAt: minutesAgo(31) })],
      windows: [someWindow('W5', { status: 'closed' }), someWindow('W6', { status: 'paused' })],
    };
    const [decision] = found(hall);
    if (!decision) throw new Error('nothing found');
    expect(describeDecision(decision, plan, now, en, 'en')).toEqual({
      what: 'General reception: longest wait 31 min, 3 waiting.',
      remedy: 'You can resume window 6.',
    });
  });

  it('says when no window of the queue is left', () => {
    expect(said({ queues: [someQueue('D', { warning: 'yellow', waiting: 1, oldestQueuedAt: minutesAgo(16) })] })[1]).toBe(
      zhCn.decisions.waitNoRemedy,
    );
  });

  it('counts who waits for a vacant post', () => {
    const hall = { queues: [someQueue('A', { waiting: 4 })], windows: [someWindow('W2', { vacant: true })] };
    expect(said(hall)[0]).toBe('2 号窗口空岗：开着，无人叫号，相关队列 4 人在等。');
  });

  it('tells a fault from a lost device, and a silent feed from an empty hall', () => {
    const rest = {
      devices: { k1: device('k1', { status: 'fault', faultCode: 'E21' }), k2: device('k2', { status: 'lost' }), k3: device('k3', {}) },
      feeds: { area: feed('area', 'stale') },
    };
    const sentences = said({ rest }).join('');
    expect(sentences).toContain('k1 号自助终端故障（E21）。');
    expect(sentences).toContain('k2 号自助终端失联。');
    expect(sentences).toContain('客流环境数据中断');
    expect(sentences).not.toContain('k3');
  });

  it('shows a refusal with its reason until a later command follows it', () => {
    const refused = someCommand('c1', { status: 'rejected', reason: '正在开会', requestedAt: minutesAgo(5) });
    expect(said({ commands: [refused] })[0]).toBe('1 号窗口关闭被拒绝：正在开会');
    expect(found({ commands: [refused, someCommand('c2', { status: 'completed', requestedAt: minutesAgo(1) })] })).toEqual([]);
    expect(found({ commands: [someCommand('c3', { status: 'unanswered', requestedAt: minutesAgo(45) })] })).toEqual([]);
  });

  it('puts the most urgent first, and among equals what has lasted longest', () => {
    const hall = {
      queues: [
        someQueue('A', { warning: 'yellow', warningSince: minutesAgo(30) }),
        someQueue('B', { warning: 'red', warningSince: minutesAgo(1) }),
        someQueue('C', { warning: 'red', warningSince: minutesAgo(9) }),
      ],
      windows: [someWindow('W2', { vacant: true })],
    };
    expect(found(hall).map((decision) => decision.id)).toEqual(['wait:C', 'wait:B', 'vacant:W2', 'wait:A']);
  });
});
