import { HallList } from '#contracts/http-api';
import type { AppServices } from '../app-services.ts';
import type { HallApp } from '../hall-app.ts';
import { listedHalls } from '../listed-halls.ts';
import { problemAnswers, withExample } from '../route-docs.ts';
import { everyRole } from '../served-roles.ts';

const tags = ['halls'];
const exampleHalls = [{ id: 'taizhou', name: { zh: '泰州市政务服务中心', en: 'Taizhou Service Centre' }, windows: 224, demo: true }];

/** The known halls. */
export function addHallRoutes(app: HallApp, { view, demoHalls }: AppServices): void {
  app.get(
    '/api/halls',
    {
      config: { served: everyRole },
      schema: { tags, summary: 'The halls', response: { 200: withExample(HallList, exampleHalls), ...problemAnswers(401) } },
    },
    async () =>
      listedHalls(view).map((plan): HallList[number] => ({
        id: plan.id,
        name: plan.name,
        demo: demoHalls.has(plan.id),
        windows: plan.openWorld === true ? Object.keys(view.state(plan.id).windows).length : plan.windows.length,
      })),
  );
}
