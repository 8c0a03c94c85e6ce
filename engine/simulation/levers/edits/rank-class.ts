import type { QueueRule, Scenario, VisitorClass } from '#contracts/scenario';

/** The classes of a scenario, the one that goes without saying included. */
export const classesOf = ({ classes }: Scenario): readonly VisitorClass[] => classes ?? [{ id: 'ordinary' }];

/** The scenario with a class that may be there already; new ones come last. */
export function withClass(scenario: Scenario, added: VisitorClass): Scenario {
  const classes = classesOf(scenario);
  return classes.some(({ id }) => id === added.id) ? scenario : { ...scenario, classes: [...classes, added] };
}

/** The rule with a class called before the ordinary visitors, and behind whoever was called before these already. */
export function rankBeforeOrdinary(rule: QueueRule | undefined, classId: string, ordinaryId: string): QueueRule {
  switch (rule?.kind) {
    case 'priority':
    case 'interleaved': {
      const others = rule.classes.filter((id) => id !== classId && id !== ordinaryId);
      return { ...rule, classes: [...others, classId, ordinaryId] };
    }
    case 'accumulating':
      return { ...rule, rates: { ...rule.rates, [classId]: 2 * (rule.rates[ordinaryId] ?? 1), [ordinaryId]: rule.rates[ordinaryId] ?? 1 } };
    default:
      return { kind: 'priority', classes: [classId, ordinaryId] };
  }
}
