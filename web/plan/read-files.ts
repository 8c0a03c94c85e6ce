import type { PlanFiles, PlanReading } from '#contracts/http-api';
import { readPlanFiles } from '../api/plan-api.ts';

/** Has the server read files of a plan as a drawing for the hall. Throws `RequestError`. */
export async function readFiles(hallId: string, files: readonly File[]): Promise<PlanReading> {
  const sent = await Promise.all(
    files.map(async (file): Promise<PlanFiles['files'][number]> => ({ name: file.name, base64: await base64Of(file) })),
  );
  return readPlanFiles(hallId, { files: sent, level: null });
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
