import type { ExperimentBase, ExperimentRequest, ExperimentSummary } from '#contracts/experiments';
import type { HallList } from '#contracts/http-api';
import type { Language } from '../app/preferences.ts';
import { nameIn } from '../text/text.ts';
import type { ExperimentText } from './experiment-text.ts';

/** A hall's name; its id for a hall that is gone. */
export function hallName(hallId: string, halls: HallList, language: Language): string {
  const hall = halls.find(({ id }) => id === hallId);
  return hall ? nameIn(hall.name, language) : hallId;
}

/** What an experiment begins from, in words. */
export function describeBase(base: ExperimentBase, halls: HallList, text: ExperimentText, language: Language): string {
  switch (base.kind) {
    case 'day':
      return text.base.day(hallName(base.hallId, halls, language), base.day);
    case 'now':
      return text.base.now(hallName(base.hallId, halls, language), base.minutes);
    case 'shipped':
      return text.base.shipped(base.scenarioId);
    case 'scenario':
      return text.base.scenario(base.scenario.name ? nameIn(base.scenario.name, language) : base.scenario.id);
  }
}

/** The name it was given, else its scenarios', or what a design asks. */
export function titleOf({ name, variants, design }: Pick<ExperimentSummary, 'name' | 'variants' | 'design'>, text: ExperimentText): string {
  const given = name?.trim() ?? '';
  if (given === '' && design) return `${text.explore.kind[design.kind]} · ${text.explore.plans(design.plans)}`;
  return given === '' ? variants.map((variant) => variant.name).join(' / ') : given;
}

/** `A 基线方案`: a scenario by its letter and name; the letter alone where the name only repeats it. */
export function variantLabel(id: string, { variants }: Pick<ExperimentRequest, 'variants'>): string {
  const name = variants.find((variant) => variant.id === id)?.name ?? '';
  return name === '' || name === id ? id : `${id} ${name}`;
}
