import type { Name } from '#contracts/hall-plan';
import type { LeverCase } from '#contracts/levers';
import { both } from './fields.ts';

/** Where the cases of the 2024 report on government service halls are. */
const places = {
  2: both('黑龙江', 'Heilongjiang'),
  3: both('晋城', 'Jincheng'),
  5: both('昆山', 'Kunshan'),
  6: both('绍兴', 'Shaoxing'),
  7: both('衢州', 'Quzhou'),
  8: both('南安', "Nan'an"),
  10: both('宜城', 'Yicheng'),
  11: both('海口', 'Haikou'),
  13: both('贵阳', 'Guiyang'),
  17: both('北京经开区', 'Beijing Economic-Technological Development Area'),
  19: both('江阴高新区', 'Jiangyin Hi-Tech Zone'),
  21: both('重庆九龙坡', 'Jiulongpo, Chongqing'),
} as const satisfies Record<number, Name>;

/** A case of the report, with its own words and what they say in English. */
export const reported = (number: keyof typeof places, zh: string, en: string): LeverCase => ({
  number,
  place: places[number],
  said: both(zh, en),
});
